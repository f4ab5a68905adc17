package cn.duban.document;

import cn.duban.document.PdfPage.Rule;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The horizontal and vertical lines that a page draws, whether as strokes or as thin filled boxes: the borders of tables. */
final class PdfRules {

    private static final Set<String> STROKING = Set.of("S", "s", "B", "B*", "b", "b*");
    private static final Set<String> FILLING = Set.of("f", "F", "f*");
    /** In points: what is filled and thinner is a line, and what leans less is straight. */
    private static final float THIN = 2.5f;
    private static final int MOST = 40_000;

    private final PDFStreamEngine engine;
    private final List<float[]> path = new ArrayList<>();
    private final List<float[]> boxes = new ArrayList<>();
    private final List<float[]> drawn = new ArrayList<>();
    private Point2D.Float begun = new Point2D.Float();
    private Point2D.Float pen = new Point2D.Float();

    PdfRules(PDFStreamEngine engine) {
        this.engine = engine;
    }

    List<OperatorProcessor> operators() {
        return List.of("m", "l", "h", "re", "S", "s", "B", "B*", "b", "b*", "f", "F", "f*", "n").stream().<OperatorProcessor>map(Drawing::new).toList();
    }

    void clear() {
        path.clear();
        boxes.clear();
        drawn.clear();
    }

    /** The lines as they are seen on a page that is held so that its words stand upright. */
    List<Rule> seen(PDRectangle box, int direction) {
        List<Rule> rules = new ArrayList<>();
        for (float[] line : drawn) {
            float[] from = turned(line[0] - box.getLowerLeftX(), line[1] - box.getLowerLeftY(), box, direction);
            float[] to = turned(line[2] - box.getLowerLeftX(), line[3] - box.getLowerLeftY(), box, direction);
            float width = Math.abs(from[0] - to[0]);
            float height = Math.abs(from[1] - to[1]);
            if (height <= THIN && width > THIN) {
                float y = (from[1] + to[1]) / 2;
                rules.add(new Rule(Math.min(from[0], to[0]), y, Math.max(from[0], to[0]), y));
            } else if (width <= THIN && height > THIN) {
                float x = (from[0] + to[0]) / 2;
                rules.add(new Rule(x, Math.min(from[1], to[1]), x, Math.max(from[1], to[1])));
            }
        }
        return rules;
    }

    private static float[] turned(float x, float y, PDRectangle box, int direction) {
        return switch (direction) {
            case 90 -> new float[] {y, x};
            case 180 -> new float[] {box.getWidth() - x, y};
            case 270 -> new float[] {box.getHeight() - y, box.getWidth() - x};
            default -> new float[] {x, box.getHeight() - y};
        };
    }

    private void draw(String operator, List<COSBase> operands) {
        switch (operator) {
            case "m" -> {
                begun = point(operands, 0);
                pen = begun;
            }
            case "l" -> lineTo(point(operands, 0));
            case "h" -> lineTo(begun);
            case "re" -> box(operands);
            default -> paint(operator);
        }
    }

    private void lineTo(Point2D.Float to) {
        if (path.size() < MOST) {
            path.add(new float[] {pen.x, pen.y, to.x, to.y});
        }
        pen = to;
    }

    private void box(List<COSBase> operands) {
        float x = number(operands, 0);
        float y = number(operands, 1);
        Point2D.Float one = transformed(x, y);
        Point2D.Float other = transformed(x + number(operands, 2), y + number(operands, 3));
        if (boxes.size() < MOST) {
            boxes.add(new float[] {one.x, one.y, other.x, other.y});
        }
    }

    private void paint(String operator) {
        if (STROKING.contains(operator)) {
            if (operator.startsWith("s") || operator.startsWith("b")) {
                lineTo(begun);
            }
            path.forEach(this::keep);
        } else if (FILLING.contains(operator)) {
            thinShape();
        }
        for (float[] box : boxes) {
            boolean thin = Math.abs(box[0] - box[2]) <= THIN || Math.abs(box[1] - box[3]) <= THIN;
            if (thin && !operator.equals("n")) {
                middle(box);
            } else if (STROKING.contains(operator)) {
                keep(new float[] {box[0], box[1], box[2], box[1]});
                keep(new float[] {box[0], box[3], box[2], box[3]});
                keep(new float[] {box[0], box[1], box[0], box[3]});
                keep(new float[] {box[2], box[1], box[2], box[3]});
            }
        }
        path.clear();
        boxes.clear();
    }

    /** A filled path that is as thin as a line was drawn point by point. */
    private void thinShape() {
        if (path.isEmpty()) {
            return;
        }
        float[] around = path.get(0).clone();
        for (float[] line : path) {
            around[0] = Math.min(around[0], Math.min(line[0], line[2]));
            around[1] = Math.min(around[1], Math.min(line[1], line[3]));
            around[2] = Math.max(around[2], Math.max(line[0], line[2]));
            around[3] = Math.max(around[3], Math.max(line[1], line[3]));
        }
        if (Math.abs(around[0] - around[2]) <= THIN || Math.abs(around[1] - around[3]) <= THIN) {
            middle(around);
        }
    }

    private void middle(float[] box) {
        boolean lies = Math.abs(box[0] - box[2]) >= Math.abs(box[1] - box[3]);
        float x = (box[0] + box[2]) / 2;
        float y = (box[1] + box[3]) / 2;
        keep(lies ? new float[] {box[0], y, box[2], y} : new float[] {x, box[1], x, box[3]});
    }

    private void keep(float[] line) {
        if (drawn.size() < MOST) {
            drawn.add(line);
        }
    }

    private Point2D.Float point(List<COSBase> operands, int at) {
        return transformed(number(operands, at), number(operands, at + 1));
    }

    private Point2D.Float transformed(float x, float y) {
        return engine.transformedPoint(x, y);
    }

    private static float number(List<COSBase> operands, int at) {
        return at < operands.size() && operands.get(at) instanceof COSNumber number ? number.floatValue() : 0;
    }

    private final class Drawing extends OperatorProcessor {
        private final String name;

        private Drawing(String name) {
            super(engine);
            this.name = name;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) {
            draw(name, operands);
        }

        @Override
        public String getName() {
            return name;
        }
    }
}
