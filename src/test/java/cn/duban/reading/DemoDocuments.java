package cn.duban.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Makes the demo plans: {@code src/main/resources/demo/*.docx} from the texts beside them, laid out after GB/T 9704-2012. Run it after a
 * change of a text: {@code mvn -q test-compile exec:java -Dexec.mainClass=cn.duban.reading.DemoDocuments -Dexec.classpathScope=test}.
 */
public final class DemoDocuments {

    static final Path FOLDER = Path.of("src/main/resources/demo");
    static final List<String> NAMES = List.of("province-health-actions-2023", "county-poverty-relief");
    private static final String FIXED_CORE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Duban</dc:creator></cp:coreProperties>";

    private DemoDocuments() {
    }

    public static void main(String[] args) throws IOException {
        for (String name : NAMES) {
            Files.write(FOLDER.resolve(name + ".docx"), docx(Files.readAllLines(FOLDER.resolve(name + ".txt"))));
        }
    }

    /** The same bytes for the same lines: no time stamp, no random id. */
    static byte[] docx(List<String> lines) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            int titleAt = titleAt(lines);
            for (int i = 0; i < lines.size(); i++) {
                paragraph(document.createParagraph(), lines.get(i), i < titleAt, i == titleAt, i >= lines.size() - 2);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return withoutTimes(out.toByteArray());
        }
    }

    private static int titleAt(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith("方案")) {
                return i;
            }
        }
        return -1;
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setBottom(BigInteger.valueOf(1984));
    }

    private static void paragraph(XWPFParagraph paragraph, String text, boolean head, boolean title, boolean signature) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(title ? 22 : 16);
        String font = title ? "方正小标宋简体" : text.matches("[一二三四五六七八九十]+、.*") ? "黑体" : text.startsWith("（") ? "楷体_GB2312" : "仿宋_GB2312";
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        if (head || title) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        } else if (signature) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        } else {
            paragraph.setIndentationFirstLine(640);
        }
    }

    private static byte[] withoutTimes(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.put("docProps/core.xml", FIXED_CORE.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            write(zip, "[Content_Types].xml", parts.remove("[Content_Types].xml"));
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2023, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
