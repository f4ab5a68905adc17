package cn.duban.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.TestServer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The office puts a draft right on the page where it stands beside its source, with mouse, with the keyboard alone, in twos, and on a phone. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"duban.demo=true", "duban.demo.start=2023-02-20"})
@ContextConfiguration(initializers = TestServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftDeskIT {

    private static final Path DOCUMENT = Path.of("src/main/resources/demo/county-poverty-relief.docx");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String OFFICE = "xianban";
    private static final int MOST_QUESTIONS = 20;
    private static final double PATIENCE = 60_000;

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void opensABrowser() {
        // A whole page is rendered for each act; a machine that does other things meanwhile takes its time.
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
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
    void aFieldLeadsToItsWordsAndASentenceToWhatCameOfIt() {
        try (Visitor office = drafting()) {
            Locator item = item(office, "1-1");
            item.locator("[data-words=deadline]").click();
            assertThat(office.find("#source-text .is-marked").first()).containsText("到2023年");
            item.locator("[data-words=lead]").click();
            assertThat(office.find("#source-text .is-marked").first()).containsText("县卫计局");
            office.find("#source-text .passage.is-item").filter(new Locator.FilterOptions().setHasText("引导人才下基层")).click();
            assertThat(item(office, "1-3")).hasClass(Pattern.compile(".*is-marked.*"));
            office.page().screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("desk.png")));
            assertThat(office.sidewaysScroll()).isZero();
            assertThat(office.errors()).isEmpty();
        }
    }

    @Test
    void anItemIsSplitAndMergedAndEachActIsTakenBack() {
        try (Visitor office = drafting()) {
            assertThat(items(office)).hasCount(13);
            Locator form = opens(office, "1-2");
            form.locator("summary").filter(new Locator.FilterOptions().setHasText("拆分")).click();
            form.locator("[data-split] button").click();
            assertThat(items(office)).hasCount(14);
            assertThat(item(office, "1-2").locator(".draft-text")).hasText("提升县级医院。");
            assertThat(office.find("[data-undo]")).hasText("撤销：拆分第 1-2 项");
            office.page().keyboard().press("u");
            assertThat(items(office)).hasCount(13);

            Locator again = opens(office, "1-2");
            again.locator("summary").filter(new Locator.FilterOptions().setHasText("合并")).click();
            again.locator("button").filter(new Locator.FilterOptions().setHasText("与下一项合并")).click();
            assertThat(items(office)).hasCount(12);
            assertThat(item(office, "1-2").locator(".draft-text")).containsText("引导人才下基层");
            office.click("[data-undo]");
            assertThat(items(office)).hasCount(13);
            assertThat(office.errors()).isEmpty();
        }
    }

    @Test
    void aDroppedItemStaysListedWithItsReasonAndComesBack() {
        try (Visitor office = drafting()) {
            Locator form = opens(office, "2-1");
            form.locator("summary").filter(new Locator.FilterOptions().setHasText("删去")).click();
            form.locator("[name=reason]").fill("与第 1-3 项重复");
            form.locator("form[action$='/drop'] button").click();
            assertThat(items(office)).hasCount(12);
            assertThat(office.find("#dropped")).containsText("与第 1-3 项重复");
            office.click("#dropped button");
            assertThat(items(office)).hasCount(13);
        }
    }

    @Test
    void severalItemsAreGivenTheirUnitsAtOnceFromTheRegister() {
        try (Visitor office = drafting()) {
            for (String number : new String[] {"1-1", "1-3"}) {
                item(office, number).locator("input[name=item]").check();
            }
            office.page().locator("#assign-lead").pressSequentially("财政");
            assertThat(office.find(".unit-list [role=option]").first()).isVisible();
            office.page().locator(".unit-list [role=option]").filter(new Locator.FilterOptions().setHasText("县财政局")).click();
            office.click("#assign button[type=submit]");
            for (String number : new String[] {"1-1", "1-3"}) {
                assertThat(item(office, number).locator(".unit-lead")).hasText("县财政局");
            }
            assertThat(item(office, "1-2").locator(".unit-lead")).hasText("县卫计局");
        }
    }

    @Test
    void whatIsTypedOutlivesAReloadAndALostConnection() {
        try (Visitor office = drafting()) {
            opens(office, "1-2").locator("textarea[name=text]").fill("还没有写完的任务");
            office.page().reload();
            Locator text = item(office, "1-2").locator("textarea[name=text]");
            assertThat(text).hasValue("还没有写完的任务");
            office.page().context().setOffline(true);
            item(office, "1-2").locator("form >> button[type=submit]").first().click();
            assertThat(office.find("#announcement")).containsText("没有送达");
            assertThat(text).hasValue("还没有写完的任务");
            office.page().context().setOffline(false);
            item(office, "1-2").locator("form >> button[type=submit]").first().click();
            assertThat(item(office, "1-2").locator(".draft-text")).hasText("还没有写完的任务");
            assertThat(item(office, "1-2").locator("textarea")).hasCount(0);
        }
    }

    @Test
    void theSecondOfTwoPeopleIsToldAndThenSeesBothVersionsSideBySide() {
        try (Visitor first = drafting(); Visitor second = Visitor.signedInAs(OFFICE, browser, base(), 1440, 900)) {
            second.open(first.path());
            Locator late = opens(second, "1-2");
            late.locator("textarea[name=text]").fill("后到的改法。");
            opens(first, "1-2").locator("textarea[name=text]").fill("先到的改法。");
            item(first, "1-2").locator("form >> button[type=submit]").first().click();
            assertThat(item(first, "1-2").locator(".draft-text")).hasText("先到的改法。");

            assertThat(second.find("#desk-news")).containsText("1 处已被刘玉梅修改");
            second.click("[data-refresh]");
            assertThat(item(second, "1-2").locator(".draft-text")).hasText("先到的改法。");
            assertThat(item(second, "1-2").locator("textarea[name=text]")).hasValue("后到的改法。");
            item(second, "1-2").locator("form >> button[type=submit]").first().click();
            assertThat(item(second, "1-2").locator(".versions")).containsText("先到的改法。");
            assertThat(item(second, "1-2").locator(".versions")).containsText("后到的改法。");
            item(second, "1-2").locator("form >> button[type=submit]").first().click();
            assertThat(item(second, "1-2").locator(".draft-text")).hasText("后到的改法。");
        }
    }

    @Test
    void theKeyboardAloneAnswersEveryQuestionAndConfirms() {
        try (Visitor office = drafting()) {
            Locator questions = office.find("#questions-list > li.question");
            office.page().keyboard().press("j");
            office.page().keyboard().press("k");
            assertThat(office.find("li.question.is-current .question-text")).isFocused();
            // An answer that makes an item of a duty raises the questions of that item.
            for (int answers = 0; questions.count() > 0 && answers < MOST_QUESTIONS; answers++) {
                Locator answered = office.find("#" + office.find("li.question.is-current").getAttribute("id"));
                office.page().keyboard().press("1");
                office.page().keyboard().press("Enter");
                assertThat(answered).hasCount(0);
            }
            assertThat(questions).hasCount(0);
            assertThat(office.find("form[action$='/confirm'] button")).isFocused();
            office.page().keyboard().press("Enter");
            assertThat(office.find("#plan-head .state")).hasText("已确认");
            assertThat(office.errors()).isEmpty();
        }
    }

    @Test
    void aConfirmationThatIsBlockedNamesTheQuestionsAsLinks() {
        try (Visitor office = drafting()) {
            int open = office.find("#questions-list > li.question").count();
            office.click("form[action$='/confirm'] button");
            Locator links = office.find("#desk-refused a[href^='#q-']");
            assertThat(links).hasCount(open);
            links.last().click();
            assertThat(office.find("li.question.is-current .question-text")).hasText(links.last().textContent());
        }
    }

    @Test
    void withoutAScriptTheDraftIsPutRightByPlainForms() {
        try (Visitor office = Visitor.withoutScript(OFFICE, browser, base())) {
            upload(office);
            item(office, "1-2").locator("[data-opens]").press("Enter");
            office.find("textarea[name=text]").first().fill("没有脚本也能改。");
            office.find("form:has(textarea[name=text]) button[type=submit]").press("Enter");
            assertThat(item(office, "1-2").locator(".draft-text")).hasText("没有脚本也能改。");
            Locator questions = office.find("#questions-list > li.question");
            int before = questions.count();
            questions.first().locator("button[type=submit]").press("Enter");
            assertThat(questions).hasCount(before - 1);
        }
    }

    @Test
    void onAPhoneThePartsStandBehindEachOtherAndAFieldOpensTheSource() {
        try (Visitor office = drafting()) {
            office.page().setViewportSize(390, 844);
            office.page().reload();
            assertThat(office.find(".desk.is-live")).isVisible();
            assertThat(office.find("#source")).isHidden();
            assertThat(office.sidewaysScroll()).isZero();
            item(office, "1-1").locator("[data-words=lead]").click();
            assertThat(office.find("#source")).isVisible();
            assertThat(office.find("#source-text .is-marked").first()).containsText("县卫计局");
            assertThat(office.sidewaysScroll()).isZero();
            office.click(".desk-tabs a[href='#questions']");
            assertThat(office.find("li.question").first()).isVisible();
            assertThat(office.sidewaysScroll()).isZero();
            office.screenshotOfTheTop(SCREENSHOTS.resolve("desk-390.png"));
        }
    }

    private Visitor drafting() {
        Visitor office = Visitor.signedInAs(OFFICE, browser, base(), 1440, 900);
        upload(office);
        assertThat(office.find(".desk.is-live")).isVisible();
        return office;
    }

    private static void upload(Visitor office) {
        office.open("/plans/new");
        office.page().setInputFiles("#file", DOCUMENT);
        office.click("form:has(#file) button.btn-primary");
        office.sees("13 项任务");
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private static Locator items(Visitor office) {
        return office.find(".draft-item");
    }

    private static Locator item(Visitor office, String number) {
        return office.find(".draft-item:has(.draft-number:has-text('" + number + "'))").first();
    }

    private static Locator opens(Visitor office, String number) {
        item(office, number).locator("[data-opens]").click();
        Locator form = item(office, number).locator(".item-edit");
        assertThat(form).isVisible();
        return form;
    }
}
