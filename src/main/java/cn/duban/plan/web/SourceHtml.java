package cn.duban.plan.web;

import cn.duban.plan.PlanId;
import cn.duban.plan.web.SourceLine.Piece;
import cn.duban.plan.web.SourceLine.Stretch;
import java.util.List;
import org.unbescape.html.HtmlEscape;

/**
 * 原文 as HTML. Written here and not in a template because a plan of 200 pages has some ten thousand pieces, each of which would be
 * several expressions to a template; every word that comes from the document is escaped.
 */
final class SourceHtml {

    private final StringBuilder html = new StringBuilder(65_536);
    private final PlanWords words;
    private final PlanId plan;
    private final boolean editable;

    private SourceHtml(PlanWords words, PlanId plan, boolean editable) {
        this.words = words;
        this.plan = plan;
        this.editable = editable;
    }

    /** @param editable whether passages that a person decides about carry a link to do so */
    static String of(List<SourceLine> lines, PlanWords words, PlanId plan, boolean editable) {
        SourceHtml writer = new SourceHtml(words, plan, editable);
        lines.forEach(writer::line);
        return writer.html.toString();
    }

    private void line(SourceLine line) {
        html.append("<p id=\"l").append(line.start()).append("\" data-at=\"").append(line.start()).append("\">");
        line.stretches().forEach(this::stretch);
        html.append("</p>");
    }

    private void stretch(Stretch run) {
        SourcePassage passage = run.passage();
        if (run.first() && !passage.label().isEmpty()) {
            html.append("<a class=\"source-label\"");
            attribute("href", "#" + passage.target());
            html.append('>').append(escaped(passage.label())).append("</a>");
        }
        html.append("<span");
        attribute("class", "passage is-" + passage.kind());
        attribute("id", run.first() ? passage.anchor() : "");
        attribute("data-target", passage.target());
        html.append('>');
        run.pieces().forEach(this::piece);
        html.append("</span>");
        if (editable && run.first() && passage.hasActs()) {
            html.append("<a class=\"passage-act\" data-opens data-below");
            attribute("href", "/plans/" + plan + "/passages/" + passage.start());
            html.append('>').append(escaped(words.passage(passage))).append("</a>");
        }
    }

    private void piece(Piece piece) {
        if (piece.isPlain()) {
            html.append(escaped(piece.text()));
            return;
        }
        String repair = piece.repair() == null ? "" : words.repair(piece.repair());
        html.append("<span");
        attribute("class", repair.isEmpty() ? "piece" : "piece repair");
        attribute("id", (repair.isEmpty() ? "m" : "r") + piece.start());
        attribute("data-fields", piece.fields());
        if (!repair.isEmpty()) {
            attribute("data-repair", repair);
            attribute("tabindex", "0");
        }
        html.append('>').append(escaped(piece.text()));
        if (!repair.isEmpty()) {
            html.append("<span class=\"visually-hidden\"> · ").append(escaped(repair)).append("</span>");
        }
        html.append("</span>");
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
