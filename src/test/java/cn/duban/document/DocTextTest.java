package cn.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Old Word documents: the two in the repository were written in our own words and saved as Word 97. */
class DocTextTest {

    static byte[] file(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/test/resources/document", name));
    }

    private static List<String> lines(String name) throws IOException {
        return SourceText.of(name, file(name)).text().lines().toList();
    }

    @Test
    void numbersAndMergedCellsOfAnOldDocumentAreRead() throws IOException {
        assertThat(lines("plan.doc")).containsExactly("云山市2026年河湖管护行动实施方案", "一、整治河道", "1.清理河道障碍12处。（牵头单位：市水利局；配合单位：市财政局）",
                "2.每季度巡河一次。（责任单位：市水利局、市公安局）", "二、保护水源", "1.关停水源地内排污口3个。（责任单位：市生态环境局）", "各单位要按月报送进展。",
                "序号\t分工\t\t时限", "1\t巡河\t市水利局\t2026年底", "〃\t清障\t\t2026年6月", "云山市人民政府办公室");
    }

    @Test
    void aTableMayEndTheDocument() throws IOException {
        assertThat(lines("table.doc")).containsExactlyElementsOf(OnePlan.txt().lines().toList());
    }
}
