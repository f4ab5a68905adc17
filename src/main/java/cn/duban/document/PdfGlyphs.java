package cn.duban.document;

import cn.duban.document.PdfPage.Glyph;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects what stands on a page. Print upon print (a bold that is none) counts once; what stands askew is a watermark and left out. */
final class PdfGlyphs extends PDFTextStripper {

    /** A page of a plan takes some thousands. */
    private static final int MOST_OPERATORS = 5_000_000;

    private final PdfRules rules = new PdfRules(this);
    private final Map<PDFont, Map<Integer, Boolean>> untold = new IdentityHashMap<>();
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<PdfPage> pages = new ArrayList<>();
    private int characters;
    private int direction;
    private int shown;
    private int unknown;
    private int operators;

    private PdfGlyphs() throws IOException {
        super();
        rules.operators().forEach(this::addOperator);
        setSuppressDuplicateOverlappingText(true);
    }

    static List<PdfPage> pages(PDDocument document) throws IOException {
        PdfGlyphs glyphs = new PdfGlyphs();
        glyphs.writeText(document, new StringWriter());
        return glyphs.pages;
    }

    @Override
    protected void startPage(PDPage page) {
        glyphs.clear();
        rules.clear();
        shown = 0;
        unknown = 0;
    }

    @Override
    protected void endPage(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean upright = direction == 0 || direction == 180;
        pages.add(new PdfPage(getCurrentPageNo(), upright ? box.getWidth() : box.getHeight(), List.copyOf(glyphs), rules.seen(box, direction),
                hasPicture(page.getResources()), shown, unknown));
        characters += glyphs.size();
        if (characters > SourceText.MOST_CHARACTERS) {
            throw tooLarge();
        }
    }

    @Override
    protected void writePage() {
        List<TextPosition> upright = charactersByArticle.stream().flatMap(List::stream).filter(PdfGlyphs::standsUpright).toList();
        direction = direction(upright);
        for (TextPosition position : upright) {
            String text = position.getUnicode() == null ? "" : position.getUnicode().strip();
            if (Math.round(position.getDir()) == direction && !text.isEmpty() && text.charAt(0) >= ' ') {
                glyphs.add(new Glyph(text, position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(),
                        Math.max(1, Math.max(position.getHeightDir(), position.getFontSizeInPt()))));
            }
        }
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        // Looked up once for each character of a font: for the common Chinese fonts it is a walk through thousands of ranges.
        if (untold.computeIfAbsent(font, key -> new HashMap<>()).computeIfAbsent(code, key -> isUntold(font, code))) {
            unknown++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    private static boolean isUntold(PDFont font, int code) {
        String text = font.toUnicode(code);
        return text == null || !text.isEmpty() && (text.charAt(0) == '\uFFFD' || text.charAt(0) >= '\uE000' && text.charAt(0) <= '\uF8FF');
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw tooLarge();
        }
        super.processOperator(operator, operands);
    }

    private static DocumentRefused tooLarge() {
        return new DocumentRefused("too-large", "The document holds more than " + SourceText.MOST_CHARACTERS + " characters.", "", SourceText.MOST_CHARACTERS);
    }

    /** The direction in which most of the page is written, in degrees: pages are turned as a whole. */
    private static int direction(List<TextPosition> positions) {
        int[] counts = new int[4];
        positions.forEach(position -> counts[Math.round(position.getDir()) / 90 % 4]++);
        int most = 0;
        for (int i = 1; i < 4; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return most * 90;
    }

    private static boolean standsUpright(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        float along = Math.max(Math.abs(matrix.getScaleX()), Math.abs(matrix.getScaleY()));
        float across = Math.max(Math.abs(matrix.getShearX()), Math.abs(matrix.getShearY()));
        // An italic that is none is sheared by a third.
        return Math.min(along, across) < 0.4 * Math.max(along, across);
    }

    private static boolean hasPicture(PDResources resources) {
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }
}
