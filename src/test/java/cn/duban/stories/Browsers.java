package cn.duban.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The machine's own Chromium, never one that is downloaded. Without one the stories are skipped with a line; in CI that is a failure. */
final class Browsers {

    private static final List<String> ON_THE_PATH = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "msedge");
    private static final List<String> ELSEWHERE = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
            "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe");

    private Browsers() {
    }

    static Playwright playwright() {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        List<String> arguments = new ArrayList<>(List.of("--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--lang=zh-CN"));
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium refuses its sandbox to root, which is who runs tests in a container.
            arguments.add("--no-sandbox");
        }
        return playwright.chromium().launch(new BrowserType.LaunchOptions().setHeadless(true).setExecutablePath(require()).setArgs(arguments));
    }

    private static Path require() {
        Optional<Path> found = find();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("The browser stories need Chromium, Chrome or Edge, and CI must not skip them");
        }
        if (found.isEmpty()) {
            System.out.println("Skipped: the browser stories found neither Chromium nor Chrome nor Edge on this machine");
        }
        Assumptions.assumeTrue(found.isPresent(), "no Chromium, Chrome or Edge on this machine");
        return found.get();
    }

    private static Optional<Path> find() {
        Stream<Path> onThePath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> ON_THE_PATH.stream().flatMap(name -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe"))));
        return Stream.concat(onThePath, ELSEWHERE.stream().map(Path::of)).filter(Files::isExecutable).findFirst();
    }
}
