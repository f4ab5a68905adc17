package cn.duban.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person at a browser, signed in. Errors in the browser's console are kept: a page that has any is not right. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> errors = new ArrayList<>();

    private Visitor(BrowserContext context, String base) {
        this.context = context;
        this.base = base;
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
        page.onPageError(errors::add);
    }

    static Visitor signedInAs(String signInName, Browser browser, String base, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
        Visitor visitor = new Visitor(context, base);
        visitor.signIn(signInName);
        return visitor;
    }

    private void signIn(String signInName) {
        open("/sign-in");
        page.fill("[name=signInName]", signInName);
        page.fill("[name=password]", "duban-demo");
        page.locator("form:has([name=password]) button[type=submit]").click();
        assertThat(page.locator(".me")).isVisible();
    }

    /** The same person in a browser that runs no script. */
    static Visitor withoutScript(String signInName, Browser browser, String base) {
        Visitor visitor = new Visitor(browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("zh-CN").setJavaScriptEnabled(false)), base);
        visitor.signIn(signInName);
        return visitor;
    }

    Page page() {
        return page;
    }

    /** Answers the HTTP status. */
    int open(String path) {
        return page.navigate(base + path).status();
    }

    String path() {
        return page.url().substring(base.length());
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    void click(String selector) {
        page.locator(selector).first().click();
    }

    void sees(String words) {
        assertThat(page.locator("#main")).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    /** Fills in a field of a task form, which form-js has rendered, by its label. */
    void fills(String form, String label, String value) {
        page.locator("#fields-" + form).getByLabel(label).first().fill(value);
    }

    /** Sends a task form. */
    void sends(String form) {
        assertThat(page.locator("#fields-" + form + "[aria-busy]")).hasCount(0);
        page.locator("#act-" + form + " button[type=submit]").click();
    }

    void uploadsEvidence(String name, String content) {
        page.setInputFiles("#evidence-file", new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("#evidence form button").click();
        assertThat(page.locator("#evidence .file-list")).containsText(name);
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    void screenshotOfTheTop(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** How much wider than its window the page is, in pixels; a page that must be pushed sideways is above 0. */
    int sidewaysScroll() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue();
    }

    List<String> errors() {
        return errors;
    }

    @Override
    public void close() {
        context.close();
    }
}
