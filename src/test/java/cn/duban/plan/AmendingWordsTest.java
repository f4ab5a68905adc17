package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.plan.AmendingWords.Deed;
import cn.duban.plan.AmendingWords.Said;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/** The sentences of notices that change a plan. */
class AmendingWordsTest {

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of("将第7项修改为“建设县级临床专科6个。”", Deed.WORDS, List.of("7"), List.of("建设县级临床专科6个。")),
                Arguments.of("将方案中第七项任务内容调整为：建设县级临床专科6个。（责任单位：县卫计局）", Deed.WORDS, List.of("7"), List.of("建设县级临床专科6个。（责任单位：县卫计局）")),
                Arguments.of("第7项中的“4个”改为“6个”", Deed.PHRASE, List.of("7"), List.of("4个", "6个")),
                Arguments.of("第3项完成时限调整为2023年9月底前", Deed.DATE, List.of("3"), List.of("2023年9月底前")),
                Arguments.of("将第3项、第5项和第8项的完成时限由2023年6月底统一延长至2023年10月底", Deed.DATE, List.of("3", "5", "8"), List.of("2023年10月底")),
                Arguments.of("第十二项延期至2024年3月31日完成", Deed.DATE, List.of("12"), List.of("2024年3月31日")),
                Arguments.of("第4项牵头单位由省卫生健康委调整为省中医药局", Deed.LEAD, List.of("4"), List.of("省中医药局")),
                Arguments.of("第4项的责任单位调整为省中医药局、省医保局", Deed.RESPONSIBLE, List.of("4"), List.of("省中医药局、省医保局")),
                Arguments.of("第4项责任单位中增加省财政局", Deed.ADD_UNITS, List.of("4"), List.of("省财政局")),
                Arguments.of("第4项责任单位删去省财政局", Deed.TAKE_UNITS, List.of("4"), List.of("省财政局")),
                Arguments.of("删去第12项", Deed.DROP, List.of("12"), List.of("删去第12项。")),
                Arguments.of("因资金来源变化，取消第12项、第13项", Deed.DROP, List.of("12", "13"), List.of("因资金来源变化，取消第12项、第13项。")),
                Arguments.of("第12项任务不再实施", Deed.DROP, List.of("12"), List.of("第12项任务不再实施。")),
                Arguments.of("将第5项拆分为两项：（1）建成托位2000个；（2）改建托育点20处", Deed.SPLIT, List.of("5"), List.of("建成托位2000个", "改建托育点20处")),
                Arguments.of("将第5项拆分为“建成托位2000个。”和“改建托育点20处。”两项", Deed.SPLIT, List.of("5"), List.of("建成托位2000个。", "改建托育点20处。")),
                Arguments.of("将第8项并入第7项", Deed.MERGE, List.of("8", "7"), List.of()),
                Arguments.of("第7项与第8项合并为一项，内容为：“甲、乙两件事一起办。”", Deed.MERGE, List.of("7", "8"), List.of("甲、乙两件事一起办。")),
                Arguments.of("在第5项后增加一项：“创建儿童友好医院2家。”", Deed.ADD, List.of(), List.of("创建儿童友好医院2家。")),
                Arguments.of("增加第97项：创建儿童友好医院2家", Deed.ADD, List.of("97"), List.of("创建儿童友好医院2家")));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void readsWhatASentenceChanges(String sentence, Deed deed, List<String> items, List<String> words) {
        assertThat(AmendingWords.amends(sentence)).isTrue();
        Said said = AmendingWords.said(sentence).orElseThrow();
        assertThat(said.deed()).isEqualTo(deed);
        assertThat(said.items()).isEqualTo(items);
        assertThat(said.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"第5项的考核办法另行调整", "第7项按照新的要求修改", "将第5项拆分为若干子项目", "取消第3项中的部分内容并由各地自行调整"})
    void asksAboutASentenceThatChangesSomethingItCannotRead(String sentence) {
        assertThat(AmendingWords.amends(sentence)).isTrue();
        assertThat(AmendingWords.said(sentence)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于调整2023年全省卫生健康攻坚行动部分任务的通知", "根据工作需要，现将有关任务调整如下：", "各地各部门要认真抓好落实", "2023年6月20日", "督促各地为基层机构补齐新冠救治设备"})
    void passesOverWhatChangesNothing(String sentence) {
        assertThat(AmendingWords.amends(sentence)).isFalse();
    }

    @Test
    void aNoticeIsCutIntoItsSentencesAndItsListsStayTogether() {
        assertThat(AmendingWords.sentences("""
                关于调整部分任务的通知
                现将有关任务调整如下：
                一、将第1项修改为“建设专科6个。完善管理；加强培训。”。
                （二）第5项拆分为两项：（1）甲事。（责任单位：县教育局）（2）乙事。
                3.删去第3项；第4项延期至2023年9月底
                """)).containsExactly("关于调整部分任务的通知", "现将有关任务调整如下：", "将第1项修改为“建设专科6个。完善管理；加强培训。”",
                "第5项拆分为两项：（1）甲事。（责任单位：县教育局）（2）乙事。", "删去第3项", "第4项延期至2023年9月底");
    }
}
