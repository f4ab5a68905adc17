package cn.duban.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.TestServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * What people do with the program, in a real browser, on the demo's plan of 96 items. One story goes on where the one
 * before ended, as the year of a plan does; the first must have happened for the others to have something to work on.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"duban.demo=true", "duban.demo.start=2023-02-20"})
@ContextConfiguration(initializers = TestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserStoriesIT {

    private static final Path DOCUMENT = Path.of("src/main/resources/demo/province-health-actions-2023.docx");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static final String OFFICE = "bangong";
    private static final String LEAD = "weijian";
    private static final String STRANGER = "caizheng";
    private static final String LEADERSHIP = "zuzhang";

    /** Led by the health commission, and no matter of the finance department. */
    private static final String DONE_ITEM = "千县工程";
    private static final String SILENT_ITEM = "检查检验结果在全省互认";

    /** Issuing, and a day on which something falls due for every item, take as long as 96 process instances take. */
    private static final double LONG = 180_000;

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Browser browser;
    private String doneItem;
    private String silentItem;

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
    @Order(1)
    void theOfficeReadsAPlanInAnswersItsQuestionsAndIssues96Items() {
        try (Visitor office = visitor(OFFICE)) {
            office.open("/plans/new");
            office.page().setInputFiles("#file", DOCUMENT);
            office.click("form:has(#file) button.btn-primary");
            office.sees("96 项任务");
            screenshots(office, "plan-draft");
            Locator questions = office.find("#questions li.question form");
            for (int left = questions.count(); left > 0; left--) {
                Locator noTask = questions.first().locator("input[value=not-a-task]");
                if (noTask.count() > 0) {
                    noTask.check();
                }
                questions.first().locator("button").last().click();
                assertThat(questions).hasCount(left - 1, new HasCountOptions().setTimeout(LONG));
            }
            office.click("form[action$='/confirm'] button");
            office.click("form[action$='/issue'] button");
            office.sees("请在“分至属地”选定后再下达");
            office.click("#fan-out a");
            Locator cities = office.find("section:has(#clause) form").first();
            cities.locator("input[value=SOME]").check();
            cities.locator("summary").click();
            cities.locator("input[type=search]").fill("贵阳");
            cities.locator("label:has-text('贵阳市人民政府')").click();
            cities.locator("button").click();
            Locator counties = office.find("section:has(#clause) form").last();
            counties.locator("input[value=NONE]").check();
            counties.locator("[name=reason]").fill("由各市（州）分解到县");
            counties.locator("button").click();
            office.sees("不分：由各市（州）分解到县");
            screenshots(office, "fan-out");
            office.click(".page-head a[href*='/plans/']");
            office.click("form[action$='/issue'] button");
            assertThat(office.find("main .page-head")).containsText("已下达",
                    new ContainsTextOptions().setTimeout(LONG));
            office.open("/ledger");
            office.sees("共 96 项");
            assertThat(office.errors()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void anItemIsSignedForCompletedReturnedCompletedAgainAndVerified() {
        try (Visitor lead = visitor(LEAD)) {
            lead.sees("项待签收");
            doneItem = item(lead, DONE_ITEM);
            lead.open(doneItem);
            lead.fills("acknowledge", "签收说明", "由医政处办理");
            lead.sends("acknowledge");
            lead.sees("已签收，进入办理。");
            lead.fills("report-progress", "完成比例（%）", "60");
            lead.fills("report-progress", "进展情况", "已对六十家项目医院开展调研");
            lead.sends("report-progress");
            lead.sees("进展已填报。");
            lead.uploadsEvidence("项目医院名单.txt", "六十家项目医院名单");
            completes(lead, "六十家医院全部达标");
        }
        try (Visitor office = visitor(OFFICE)) {
            office.sees("项待核验");
            office.open(doneItem);
            verifies(office, "退回继续办理", "请补充验收报告");
        }
        try (Visitor lead = visitor(LEAD)) {
            assertThat(lead.find(".notices")).containsText("请补充验收报告");
            lead.open(doneItem);
            lead.sees("退回：请补充验收报告");
            lead.uploadsEvidence("验收报告.txt", "验收合格");
            completes(lead, "验收报告已补充");
        }
        try (Visitor office = visitor(OFFICE)) {
            office.open(doneItem);
            assertThat(office.find("[data-diagram-url] .is-current")).hasCount(2);
            verifies(office, "同意办结", "材料齐全");
            office.sees("已于2023年2月20日办结");
            office.sees("核验退回");
            office.sees("核验通过，办结");
            strikesOff(office);
            office.sees("已于2023年2月20日评价销号：良好");
            assertThat(office.find(".diagram-drawing svg").first()).isVisible();
            assertThat(office.find("[data-diagram-url] .is-current")).hasCount(0);
            office.open("/ledger?state=DONE");
            office.sees(DONE_ITEM);
            assertThat(office.find(".list-table tbody tr")).hasCount(1);
            assertThat(office.errors()).isEmpty();
        }
    }

    @Test
    @Order(3)
    void aWronglyFilledFormKeepsWhatWasTypedAndSaysWhatToDo() {
        try (Visitor lead = visitor(LEAD)) {
            silentItem = item(lead, SILENT_ITEM);
        }
        try (Visitor office = visitor(OFFICE)) {
            office.open(silentItem);
            office.sends("urge");
            assertThat(office.find("#fields-urge")).containsText("请填写此项。");
            office.fills("urge", "催办内容", "请尽快签收");
            office.sends("urge");
            office.sees("已催办");
            office.sees("请尽快签收");
        }
    }

    @Test
    @Order(4)
    void aUnitWithoutAPartCanNeitherSeeNorActByPageOrByApi() {
        try (Visitor stranger = visitor(STRANGER)) {
            assertThat(stranger.open(doneItem)).isEqualTo(404);
            stranger.sees("没有找到");
            assertThat(stranger.open("/api" + doneItem)).isEqualTo(404);
            assertThat(stranger.open("/ledger?text=" + DONE_ITEM)).isEqualTo(200);
            stranger.sees("没有符合条件的任务");
            assertThat(posts(stranger, doneItem + "/acts/add-note", "application/x-www-form-urlencoded", "data=%7B%22note%22%3A%22x%22%7D")).isEqualTo(404);
            assertThat(posts(stranger, "/api" + doneItem + "/acts/verify", "application/json", "{\"verdict\":\"accepted\"}")).isEqualTo(404);
        }
    }

    @Test
    @Order(5)
    void silenceIsUrgedThenEscalatedAndTheUnitFindsTheInstruction() {
        try (Visitor leadership = visitor(LEADERSHIP)) {
            for (String day : List.of("2023年2月21日", "2023年2月22日", "2023年2月23日", "2023年2月24日", "2023年2月27日")) {
                leadership.click(".clock-bar form[action$='/next-working-day'] button");
                leadership.page().waitForCondition(() -> leadership.find(".clock-bar strong").textContent().startsWith(day + " "),
                        new Page.WaitForConditionOptions().setTimeout(LONG));
            }
            leadership.open("/todo");
            // 95 items, and two parts of each of the 96 that were handed down to two local governments.
            leadership.sees("287 项待批示");
            leadership.open("/leadership");
            leadership.sees("287 项等候批示");
            screenshots(leadership, "leadership");
            leadership.open(silentItem);
            leadership.sees("催办");
            leadership.click("a[href^='/escalations/']");
            screenshots(leadership, "escalation");
            leadership.fills("instruct", "批示", "请今日内签收，一周内报告进展。");
            leadership.sends("instruct");
            leadership.sees("批示已下达");
        }
        try (Visitor lead = visitor(LEAD)) {
            assertThat(lead.find(".notices")).containsText("请今日内签收，一周内报告进展。");
            lead.open(silentItem);
            lead.sees("请今日内签收，一周内报告进展。");
            lead.sees("上报领导小组");
            assertThat(lead.errors()).isEmpty();
        }
    }

    @Test
    @Order(6)
    void everyPageFitsADeskAndAPhone() {
        Map<String, String> pages = Map.of("todo", "/todo", "ledger", "/ledger", "item", silentItem, "item-done", doneItem, "not-found", "/items/none", "clock", "/demo/clock");
        pages.forEach((name, path) -> {
            try (Visitor lead = visitor(LEAD)) {
                lead.open(path);
                screenshots(lead, name);
            }
        });
        try (Visitor office = visitor(OFFICE)) {
            office.open("/plans");
            screenshots(office, "plans");
            office.click("main a[href^='/plans/']:not([href$='/new'])");
            office.find("main summary").filter(new Locator.FilterOptions().setHasText("流程图")).first().click();
            assertThat(office.find("[data-diagram-url] .diagram-badge").first()).isVisible();
            screenshots(office, "plan");
            office.open("/plans/new");
            screenshots(office, "plan-new");
        }
    }

    private Visitor visitor(String signInName) {
        return Visitor.signedInAs(signInName, browser, "http://127.0.0.1:" + port, 1440, 900);
    }

    @Test
    @Order(7)
    void aCityHandsItsPartDownToThreeCountiesAndOneOfThemSignsForIt() {
        String part;
        try (Visitor city = visitor("shizhou1")) {
            part = item(city, "儿童重症监护病房");
            city.open(part);
            city.sends("acknowledge");
            city.sees("已签收，进入办理。");
            city.click("#children a[href$='/sub-assign']");
            Map.of("南明区", "20", "云岩区", "15", "花溪区", "10").forEach((county, wards) -> {
                Locator row = city.find("#sub-units tr:has-text('" + county + "人民政府')");
                row.locator("[name=unit]").check();
                row.locator("[inputmode=decimal]").first().fill(wards);
            });
            screenshots(city, "sub-assign");
            city.click("form[action$='/sub-assign'] button");
            assertThat(city.find("#children")).containsText("共 3 项");
            assertThat(city.find("#children")).containsText("加码 9.8%，由贵阳市人民政府加");
            screenshots(city, "children");
        }
        try (Visitor county = visitor("xianqu1")) {
            county.open(item(county, "儿童重症监护病房"));
            assertThat(county.find(".item-above")).containsText("牵头：贵阳市人民政府");
            assertThat(county.find(".item-above a")).hasCount(0);
            county.sends("acknowledge");
            county.sees("已签收，进入办理。");
        }
        try (Visitor city = visitor("shizhou1")) {
            city.open(part);
            assertThat(city.find("#children .counts")).containsText("办理中 1");
            assertThat(city.errors()).isEmpty();
        }
    }

    /** The address of the item with these words in its title. */
    private static String item(Visitor visitor, String words) {
        visitor.open("/ledger");
        visitor.page().fill("#search", words);
        visitor.page().press("#search", "Enter");
        Locator found = visitor.find(".list-table tbody tr td a[href^='/items/']");
        assertThat(found).hasCount(1, new HasCountOptions().setTimeout(LONG));
        return found.getAttribute("href");
    }

    private static void completes(Visitor lead, String words) {
        lead.find("details:has(#act-report-completion) summary").click();
        lead.fills("report-completion", "完成情况", words);
        lead.sends("report-completion");
        lead.sees("已报告办结，等待核验。");
    }

    private static void verifies(Visitor office, String verdict, String reason) {
        office.find("#fields-verify").getByText(verdict).click();
        office.fills("verify", "核验意见", reason);
        office.sends("verify");
        office.sees("核验结论已提交。");
    }

    private static void strikesOff(Visitor office) {
        office.find("#fields-strike-off").getByText("良好").click();
        office.fills("strike-off", "评价意见", "按期完成，材料齐全");
        office.sends("strike-off");
        office.sees("已评价销号。");
    }

    /** Sends from within the page, so that session and CSRF token are those of the person. */
    private static int posts(Visitor visitor, String path, String type, String body) {
        visitor.open("/todo");
        return ((Number) visitor.page().evaluate("""
                async ([path, type, body]) => {
                  const token = document.querySelector('meta[name=_csrf]').content;
                  const header = document.querySelector('meta[name=_csrf_header]').content;
                  return (await fetch(path, {method: 'POST', headers: {'Content-Type': type, [header]: token}, body})).status;
                }""", List.of(path, type, body))).intValue();
    }

    /** At the width of a desk and of a phone; nothing may have to be pushed sideways. */
    private static void screenshots(Visitor visitor, String name) {
        for (int width : new int[] {1440, 390}) {
            visitor.page().setViewportSize(width, width == 390 ? 844 : 900);
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(visitor.find("[aria-busy=true]")).hasCount(0);
            if (width == 1440) {
                visitor.screenshotOfTheTop(SCREENSHOTS.resolve(name + ".png"));
            }
            visitor.screenshot(SCREENSHOTS.resolve(name + "-" + width + ".png"));
            assertThat(visitor.sidewaysScroll()).as("%s at %d pixels is wider than its window", name, width).isZero();
        }
        visitor.page().setViewportSize(1440, 900);
    }
}
