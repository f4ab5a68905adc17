package cn.duban.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.TestServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Two responsible units deliver their parts of an item of the county's plan; one is returned, and the other goes on as if nothing had happened. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"duban.demo=true", "duban.demo.start=2023-02-20"})
@ContextConfiguration(initializers = TestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContributionStoryIT {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String LEAD = "xianweiji";
    private static final String FINANCE = "xiancaizheng";
    private static final String LABOUR = "xianrenshe";
    private static final String FINANCE_ROW = "#contributions tbody tr:has-text('县财政局')";
    private static final String LABOUR_ROW = "#contributions tbody tr:has-text('县人社局')";
    private static final double LONG = 180_000;

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Browser browser;
    private String item;

    @BeforeAll
    void opensABrowser() {
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    void closesTheBrowser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void ofTwoContributionsOneIsReturnedAndTheOtherIsMergedAllTheSame() {
        try (Visitor lead = visitor(LEAD)) {
            // An item in handling whose responsible units have still to sign for their parts.
            lead.open("/ledger?state=IN_PROGRESS");
            Locator found = lead.find(".list-table tbody tr td a[href^='/items/']").first();
            assertThat(lead.find(".list-table tbody tr td a[href^='/items/']")).not().hasCount(0, new HasCountOptions().setTimeout(LONG));
            item = found.getAttribute("href");
            lead.open(item);
            assertThat(lead.find(FINANCE_ROW)).containsText("待签收");
        }
        delivers(FINANCE, "配套资金已全部到位", "资金到位表.txt");
        delivers(LABOUR, "招聘人员已全部到岗", "到岗名单.txt");
        try (Visitor lead = visitor(LEAD)) {
            lead.open(item);
            lead.sees("2 家已反馈");
            screenshots(lead, "contributions");
            lead.find(FINANCE_ROW + " a:has-text('退回')").click();
            lead.sends("contribution-return");
            assertThat(lead.find("#fields-contribution-return")).containsText("请填写此项。");
            lead.fills("contribution-return", "退回理由", "请补充到位时间");
            screenshots(lead, "contribution-return");
            lead.sends("contribution-return");
            lead.sees("已退回该单位，其他单位不受影响。");
            assertThat(lead.find(FINANCE_ROW)).containsText("协办中");
            assertThat(lead.find(FINANCE_ROW)).containsText("退回：请补充到位时间");
            assertThat(lead.find(LABOUR_ROW)).containsText("已反馈");
            assertThat(lead.find(LABOUR_ROW)).containsText("招聘人员已全部到岗");
            lead.find(LABOUR_ROW + " button:has-text('汇总')").click();
            lead.sees("已汇总。");
            assertThat(lead.find(FINANCE_ROW)).containsText("协办中");
            lead.open("/todo");
            lead.sees("家已反馈");
            assertThat(lead.errors()).isEmpty();
        }
        try (Visitor finance = visitor(FINANCE)) {
            assertThat(finance.find(".notices")).containsText("请补充到位时间");
            finance.open(item);
            finance.sees("退回：请补充到位时间");
            screenshots(finance, "contribution-returned");
            finance.fills("contribution-deliver", "反馈内容", "配套资金已于二月全部到位");
            finance.sends("contribution-deliver");
            finance.sees("已反馈，等待牵头单位汇总。");
            assertThat(finance.find(LABOUR_ROW)).containsText("已汇总");
            assertThat(finance.errors()).isEmpty();
        }
    }

    private void delivers(String signInName, String words, String file) {
        try (Visitor unit = visitor(signInName)) {
            unit.sees("项协办待签收");
            unit.open(item);
            unit.sends("contribution-acknowledge");
            unit.sees("已签收，请在时限前反馈。");
            unit.uploadsEvidence(file, words);
            unit.fills("contribution-deliver", "反馈内容", words);
            unit.sends("contribution-deliver");
            unit.sees("已反馈，等待牵头单位汇总。");
            unit.sees(file);
            assertThat(unit.errors()).isEmpty();
        }
    }

    private Visitor visitor(String signInName) {
        return Visitor.signedInAs(signInName, browser, "http://127.0.0.1:" + port, 1440, 900);
    }

    private static void screenshots(Visitor visitor, String name) {
        for (int width : new int[] {1440, 390}) {
            visitor.page().setViewportSize(width, width == 390 ? 844 : 900);
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            visitor.screenshot(SCREENSHOTS.resolve(name + "-" + width + ".png"));
            assertThat(visitor.sidewaysScroll()).as("%s at %d pixels is wider than its window", name, width).isZero();
        }
        visitor.page().setViewportSize(1440, 900);
    }
}
