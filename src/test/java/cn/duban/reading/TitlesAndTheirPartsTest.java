package cn.duban.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.document.SourceText;
import org.junit.jupiter.api.Test;

/** Short titles with units of their own, and the parts below them. */
class TitlesAndTheirPartsTest {

    private static Reading read(String text) {
        return PlanReader.read(SourceText.pasted(text), UnitRegister.shipped());
    }

    private static DraftItem item(Reading reading, String no) {
        return reading.item(no).orElseThrow(() -> new AssertionError("no item " + no + " among " + reading.items().stream().map(DraftItem::no).toList()));
    }

    @Test
    void aTitleThatEndsInAFullStopBeforeItsBracketBindsItsParts() {
        Reading reading = read("""
                某省抗旱减灾能力提升实施方案
                二、重点任务
                （一）水源保障（牵头单位：省水利厅）
                1.应急水源。（责任单位：省财政厅、省自然资源厅）
                （1）新打抗旱机井300眼。
                （2）改造小型泵站60座。
                2.节水灌溉。（责任单位：省农业农村厅）
                （1）推广滴灌5万亩。
                （2）维修渠道120公里。
                """);
        assertThat(reading.items()).extracting(DraftItem::no).containsExactly("1.1", "1.2", "2.1", "2.2");
        assertThat(reading.items()).extracting(item -> item.leadUnit().orElse("")).containsOnly("省水利厅");
        assertThat(item(reading, "1.2").responsibleUnits()).containsExactly("省财政厅", "省自然资源厅");
        assertThat(item(reading, "2.1").responsibleUnits()).containsExactly("省农业农村厅");
    }

    @Test
    void aPartThatSaysWhoLeadsIsAnItemEvenIfNobodyKnowsTheUnit() {
        Reading reading = read("""
                某市2026年全民阅读工作方案
                一、建设阅读阵地
                1.完善设施。
                （1）新建城市书房8个，由市文化和旅游局牵头，市财政局配合。
                （2）设立农家书屋流动点20个，由市阅读推广中心负责。
                二、办好阅读活动
                2.丰富活动。
                （1）举办读书节，由市委宣传部牵头，市检察院、市教育局配合。
                （2）开展残疾人阅读日，由市残联负责。
                """);
        assertThat(reading.items()).extracting(DraftItem::no).containsExactly("1.1", "1.2", "2.1", "2.2");
        assertThat(item(reading, "1.2").leadUnit()).contains("市阅读推广中心");
        assertThat(item(reading, "2.1").responsibleUnits()).contains("市检察院", "市教育局");
    }

    @Test
    void aPartMayBeginWithAWordThatElsewhereRefersToAPlace() {
        Reading reading = read("""
                某县2026年校园安全工作方案
                一、重点任务
                1.夯实责任。
                （1）项目学校配齐保安120名，由县教育局牵头，县公安局配合。
                （2）中小学每学期演练不少于2次，由县教育局负责。
                """);
        assertThat(reading.items()).extracting(DraftItem::no).containsExactly("1.1", "1.2");
        assertThat(item(reading, "1.2").text()).startsWith("中小学每学期");
    }

    @Test
    void aTornTitleBelowAWebPageStillNamesTheYear() {
        Reading reading = read("""
                您当前的位置：首页 > 范文大全 > 正文
                登录 | 注册 | 会员中心
                本站声明：内容来自网络
                2026年某市绿道建设工作方 案
                为改善人居环境，方便市民出行，经市政府同意，制定如下方案。
                1.新建绿道40公里，9月底前完工。（责任单位：市城管局）
                2.改造驿站12个，上半年投用。（责任单位：市住房城乡建设局）
                上一篇：旅游方案 下一篇：公园方案
                版权所有 ICP备案号
                """);
        assertThat(reading.plan().year()).contains(2026);
        assertThat(item(reading, "1").deadlines()).extracting(ReadDeadline::date).containsExactly("2026-09-30");
    }
}
