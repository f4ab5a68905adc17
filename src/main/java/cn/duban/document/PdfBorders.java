package cn.duban.document;

import cn.duban.document.PdfPage.Glyph;
import cn.duban.document.PdfPage.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the tables of a page by their borders: where lines cross there are cells, and where one is missing two places are one cell. */
final class PdfBorders {

    /** In points: ends that nearly touch do. */
    private static final float NEAR = 3f;
    /** In points: no cell is narrower or lower. */
    private static final float SMALLEST = 6f;
    private static final int MOST_LINES = 4_000;

    private final List<Rule> rules;
    private final List<Glyph> left;
    private final List<PdfTable> tables = new ArrayList<>();

    private PdfBorders(PdfPage page) {
        this.rules = merged(page.rules());
        this.left = new ArrayList<>(page.glyphs());
        if (rules.size() <= MOST_LINES) {
            components().forEach(this::table);
        }
        tables.sort(Comparator.comparingDouble(PdfTable::top));
    }

    static PdfBorders of(PdfPage page) {
        return new PdfBorders(page);
    }

    List<PdfTable> tables() {
        return tables;
    }

    /** The characters that stand in none of the tables. */
    List<Glyph> outside() {
        return left;
    }

    private static List<Rule> merged(List<Rule> rules) {
        List<Rule> merged = new ArrayList<>();
        for (boolean lying : new boolean[] {true, false}) {
            List<Rule> sorted = new ArrayList<>(rules.stream().filter(rule -> rule.isHorizontal() == lying).toList());
            sorted.sort(Comparator.<Rule>comparingDouble(rule -> Math.round(across(rule, lying) / NEAR)).thenComparingDouble(rule -> from(rule, lying)));
            Rule open = null;
            for (Rule rule : sorted) {
                if (open != null && Math.abs(across(open, lying) - across(rule, lying)) <= NEAR && from(rule, lying) <= to(open, lying) + NEAR) {
                    float to = Math.max(to(open, lying), to(rule, lying));
                    open = lying ? new Rule(open.x1(), open.y1(), to, open.y1()) : new Rule(open.x1(), open.y1(), open.x1(), to);
                } else {
                    if (open != null) {
                        merged.add(open);
                    }
                    open = rule;
                }
            }
            if (open != null) {
                merged.add(open);
            }
        }
        return merged.stream().filter(rule -> to(rule, rule.isHorizontal()) - from(rule, rule.isHorizontal()) > SMALLEST).toList();
    }

    private static float across(Rule rule, boolean lying) {
        return lying ? rule.y1() : rule.x1();
    }

    private static float from(Rule rule, boolean lying) {
        return lying ? rule.x1() : rule.y1();
    }

    private static float to(Rule rule, boolean lying) {
        return lying ? rule.x2() : rule.y2();
    }

    /** Lines that touch each other, directly or through others. */
    private List<List<Rule>> components() {
        List<Rule> lying = rules.stream().filter(Rule::isHorizontal).toList();
        List<Rule> standing = rules.stream().filter(rule -> !rule.isHorizontal()).toList();
        int[] parent = new int[lying.size() + standing.size()];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < lying.size(); i++) {
            for (int j = 0; j < standing.size(); j++) {
                Rule a = lying.get(i);
                Rule b = standing.get(j);
                if (b.x1() >= a.x1() - NEAR && b.x1() <= a.x2() + NEAR && a.y1() >= b.y1() - NEAR && a.y1() <= b.y2() + NEAR) {
                    parent[root(parent, i)] = root(parent, lying.size() + j);
                }
            }
        }
        Map<Integer, List<Rule>> components = new HashMap<>();
        for (int i = 0; i < parent.length; i++) {
            components.computeIfAbsent(root(parent, i), key -> new ArrayList<>()).add(i < lying.size() ? lying.get(i) : standing.get(i - lying.size()));
        }
        return List.copyOf(components.values());
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private void table(List<Rule> borders) {
        float[] xs = places(borders, true);
        float[] ys = places(borders, false);
        boolean crossed = borders.stream().anyMatch(rule -> !rule.isHorizontal()) && borders.stream().anyMatch(Rule::isHorizontal);
        if (!crossed || xs.length < 3 || ys.length < 2) {
            return;
        }
        int columns = xs.length - 1;
        int[] parent = new int[columns * (ys.length - 1)];
        Arrays.setAll(parent, i -> i);
        for (int r = 0; r + 1 < ys.length; r++) {
            float middleY = (ys[r] + ys[r + 1]) / 2;
            for (int c = 0; c < columns; c++) {
                float middleX = (xs[c] + xs[c + 1]) / 2;
                if (c > 0 && !isDrawn(borders, false, xs[c], middleY)) {
                    parent[root(parent, r * columns + c)] = root(parent, r * columns + c - 1);
                }
                if (r > 0 && !isDrawn(borders, true, ys[r], middleX)) {
                    parent[root(parent, r * columns + c)] = root(parent, (r - 1) * columns + c);
                }
            }
        }
        int[][] region = new int[ys.length - 1][columns];
        List<List<Glyph>> glyphs = new ArrayList<>();
        for (int i = 0; i < parent.length; i++) {
            region[i / columns][i % columns] = root(parent, i);
            glyphs.add(new ArrayList<>());
        }
        left.removeIf(glyph -> {
            int r = place(ys, glyph.middleY());
            int c = place(xs, glyph.middleX());
            return r >= 0 && c >= 0 && glyphs.get(region[r][c]).add(glyph);
        });
        if (glyphs.stream().anyMatch(cell -> !cell.isEmpty())) {
            tables.add(PdfTable.of(ys[0], xs, region, glyphs));
        }
    }

    private static int place(float[] edges, float at) {
        for (int i = 0; i + 1 < edges.length; i++) {
            if (at >= edges[i] && at < edges[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDrawn(List<Rule> borders, boolean lying, float across, float along) {
        return borders.stream().anyMatch(rule -> rule.isHorizontal() == lying && Math.abs(across(rule, lying) - across) <= NEAR
                && from(rule, lying) <= along && to(rule, lying) >= along);
    }

    /** Where columns (or rows) part; a table that is open at its sides ends where the lines across it end. */
    private static float[] places(List<Rule> borders, boolean columns) {
        List<Float> all = new ArrayList<>();
        for (Rule rule : borders) {
            if (rule.isHorizontal() == columns) {
                all.add(from(rule, columns));
                all.add(to(rule, columns));
            } else {
                all.add(across(rule, !columns));
            }
        }
        all.sort(null);
        List<Float> places = new ArrayList<>();
        for (float at : all) {
            if (places.isEmpty() || at - places.get(places.size() - 1) > SMALLEST) {
                places.add(at);
            }
        }
        float[] edges = new float[places.size()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = places.get(i);
        }
        return edges;
    }
}
