package cn.duban.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** The text of a saved web page: its blocks as lines, tables as rows; navigation, forms, scripts and lists of links are the site's and left out. */
final class HtmlText {

    private static final String FURNITURE = "script, style, noscript, template, iframe, object, svg, nav, aside, footer, form, button, select, textarea, input, "
            + "[role=navigation], [role=banner], [role=contentinfo], [role=search], [hidden], [aria-hidden=true], head > *";
    private static final Pattern NAMED_FURNITURE = Pattern.compile("(?:^|[-_\\s])(?:nav|navbar|menu|breadcrumbs?|crumbs?|footer|foot|copyright|share|bdsharebuttonbox"
            + "|sidebar|toolbar|pager|pagination|login|qrcode|related)(?:$|[-_\\s])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_SHOWN = Pattern.compile("display\\s*:\\s*none|mso-hide\\s*:\\s*all|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);
    private static final Set<String> BREAKS = Set.of("br", "hr");
    private static final int DEEPEST = 400;
    private static final int LONGEST_CELL = 3_000;

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private HtmlText() {
    }

    static String read(String fileName, byte[] content) {
        Document page = Jsoup.parse(PlainText.read(fileName, content, HtmlCharset.of(content)));
        withoutFurniture(page);
        HtmlText text = new HtmlText();
        text.blocks(page.body(), 0);
        text.endLine();
        return Words.clean(String.join("\n", text.lines) + "\n");
    }

    private static void withoutFurniture(Document page) {
        page.select(FURNITURE).remove();
        // The head of an article is its title; that of the page is the site's.
        page.select("header").stream().filter(header -> header.closest("article, main") == null && header.select("h1").isEmpty()).forEach(Node::remove);
        for (Element element : page.body().select("[class], [id], [style]")) {
            boolean hidden = NOT_SHOWN.matcher(element.attr("style")).find();
            boolean named = NAMED_FURNITURE.matcher(element.className() + " " + element.id()).find() && !holdsAnArticle(element);
            if (hidden || named) {
                element.remove();
            }
        }
        for (Element list : page.body().select("ul, dl, div, td")) {
            if (isListOfLinks(list)) {
                list.remove();
            }
        }
    }

    /** Prose has full stops; a class name alone does not make it furniture. */
    private static boolean holdsAnArticle(Element element) {
        String text = element.text();
        return text.chars().filter(c -> c == '。' || c == '；').count() >= 3;
    }

    private static boolean isListOfLinks(Element element) {
        Elements links = element.select("a[href]");
        if (links.size() < 3) {
            return false;
        }
        int linked = links.stream().mapToInt(link -> link.text().length()).sum();
        return linked * 10 >= element.text().length() * 8 && !holdsAnArticle(element);
    }

    private void blocks(Element parent, int depth) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                inline(text.getWholeText());
            } else if (node instanceof Element element && depth < DEEPEST) {
                element(element, depth);
            }
        }
    }

    private void element(Element element, int depth) {
        String tag = element.normalName();
        if (BREAKS.contains(tag)) {
            endLine();
        } else if (tag.equals("table") && !HtmlTable.isLayout(element, LONGEST_CELL)) {
            endLine();
            lines.addAll(HtmlTable.of(element, HtmlText::words).lines());
        } else {
            boolean block = element.isBlock() || Set.of("tr", "td", "th", "tbody", "li", "caption").contains(tag);
            if (block) {
                endLine();
            }
            if (tag.equals("li")) {
                line.append(HtmlList.number(element));
            }
            blocks(element, depth + 1);
            if (block) {
                endLine();
            }
        }
    }

    /** The words of a cell, a line per block in it. */
    private static String words(Element cell) {
        HtmlText text = new HtmlText();
        text.blocks(cell, 0);
        text.endLine();
        return String.join("\n", text.lines);
    }

    /** White space of the page's source means one blank. */
    private void inline(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        line.setLength(0);
    }
}
