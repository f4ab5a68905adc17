package cn.duban.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A saved page is read without the site around it. */
class HtmlTextTest {

    private static List<String> lines(String body) {
        return SourceText.of("plan.html", ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8)).text().lines().toList();
    }

    @ParameterizedTest
    @CsvSource({"GB18030,gb2312", "UTF-8,utf-8", "GB18030,", "UTF-8,"})
    void readsThePageInTheEncodingThatItIsIn(String encoding, String said) {
        String page = "<!DOCTYPE html><html><head>" + (said == null ? "" : "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=" + said + "\">")
                + "<title>门户</title></head><body><p>一、整治河道</p></body></html>";
        assertThat(SourceText.of("plan.htm", page.getBytes(Charset.forName(encoding))).text()).isEqualTo("一、整治河道\n");
    }

    @Test
    void theSiteAroundTheDocumentIsLeftOut() {
        assertThat(lines("<header><img alt=x>云山市人民政府</header><nav>首页 政务公开</nav><ul><li><a href=1>要闻动态</a><li><a href=2>政策解读</a><li><a href=3>办事指南</a></ul>"
                + "<article><header><h1>河湖管护方案</h1></header><p>1.清障。<br>责任单位：市水利局</p><script>go()</script></article>"
                + "<div class='share-bar share'>分享到</div><div style='display: none'>隐藏</div><footer>版权所有</footer>"))
                .containsExactly("河湖管护方案", "1.清障。", "责任单位：市水利局");
    }

    @Test
    void aNameOfFurnitureDoesNotHideProse() {
        assertThat(lines("<div class='content menu'><p>一是清障。二是巡河。三是护岸。</p></div>")).containsExactly("一是清障。二是巡河。三是护岸。");
    }

    @Test
    void tablesAreRowsAndTablesThatOnlyLayOutArePages() {
        assertThat(lines("<table><tr><td><p>方案</p><table><tr><th>任务<th>措施<th>单位<tr><td rowspan=2>河道<td>清障<td>市水利局<tr><td>巡河<td></table></td></tr></table>"))
                .containsExactly("方案", "任务\t措施\t单位", "河道\t清障\t市水利局", "〃\t巡河\t");
    }

    @Test
    void theNumbersOfAListAreRead() {
        assertThat(lines("<ol start=3><li>清障</li><li>巡河</li><li value=9>护岸</li><li>植树</li></ol><ul><li>不编号</li></ul>"))
                .containsExactly("3.清障", "4.巡河", "9.护岸", "10.植树", "不编号");
    }

    @Test
    void whiteSpaceOfTheSourceIsOneBlank() {
        assertThat(lines("<p>\n  清理\n  <b>河道</b>&nbsp;障碍\u00AD。\n</p>")).containsExactly("清理 河道 障碍。");
    }
}
