package cn.duban.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A .pdf set like an official paper: 28 characters a line, 22 lines a page, and whatever running lines and borders a test asks for. Its
 * font is one of those that every reader of Chinese papers has, so that none has to be on the machine.
 */
public final class PdfFile {

    public static final float SIZE = 16;
    public static final float LEFT = 79;
    public static final float TOP = 742;
    public static final float LEADING = 28;
    public static final int WIDTH = 28;
    static final int LINES = 22;

    private final PDDocument document = new PDDocument();
    private final COSDictionary font = songti();
    private final StringBuilder page = new StringBuilder();
    private PDPage open;
    private int line = LINES;
    private String head = "";
    private String foot = "";
    private int pages;

    /** Lines at the top and at the bottom of every page; # is the number of the page. */
    public PdfFile running(String top, String bottom) {
        head = top;
        foot = bottom;
        return this;
    }

    public PdfFile centred(String words) {
        return line(LEFT + (WIDTH - words.length()) * SIZE / 2, words);
    }

    /** A paragraph, its first line indented, wrapped wherever the line is full. */
    public PdfFile p(String words) {
        String left = words;
        int room = WIDTH - 2;
        while (!left.isEmpty()) {
            int most = Math.min(room, left.length());
            line(LEFT + (WIDTH - room) * SIZE, left.substring(0, most));
            left = left.substring(most);
            room = WIDTH;
        }
        return this;
    }

    /** A line of words at places of their own, in ems from the left edge of the text. */
    public PdfFile columns(float[] places, String... words) {
        nextLine();
        for (int i = 0; i < words.length; i++) {
            show(LEFT + places[i] * SIZE, y(), words[i]);
        }
        return this;
    }

    /** Words anywhere: from the left and from the bottom, in points. */
    public PdfFile show(float x, float y, String words) {
        StringBuilder hex = new StringBuilder();
        for (byte b : words.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format("%02X", b));
        }
        return draw("BT /F " + SIZE + " Tf " + x + " " + y + " Td <" + hex + "> Tj ET");
    }

    /** A line from one point to another. */
    public PdfFile rule(float x1, float y1, float x2, float y2) {
        return draw(x1 + " " + y1 + " m " + x2 + " " + y2 + " l S");
    }

    /** A picture over the whole page. */
    public PdfFile picture(byte[] png) {
        try {
            PDImageXObject image = PDImageXObject.createFromByteArray(document, png, "scan");
            draw("");
            open.getResources().put(COSName.getPDFName("I"), image);
            return draw("q 595 0 0 842 0 0 cm /I Do Q");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in the content of the page as it is. */
    public PdfFile draw(String operators) {
        if (open == null) {
            newPage();
        }
        page.append(operators).append('\n');
        return this;
    }

    public PdfFile newPage() {
        endPage();
        open = new PDPage(PDRectangle.A4);
        open.setResources(new PDResources());
        try {
            open.getResources().put(COSName.getPDFName("F"), PDFontFactory.createFont(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document.addPage(open);
        pages++;
        line = 0;
        if (!head.isEmpty()) {
            show(LEFT, 800, head.replace("#", String.valueOf(pages)));
        }
        if (!foot.isEmpty()) {
            show(280, 60, foot.replace("#", String.valueOf(pages)));
        }
        return this;
    }

    /** The document, all of its pages written, for what only PDFBox can do to it. */
    public PDDocument document() {
        endPage();
        return document;
    }

    public byte[] bytes() {
        try (PDDocument whole = document()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            whole.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfFile line(float x, String words) {
        nextLine();
        return show(x, y(), words);
    }

    private void nextLine() {
        if (open == null || line == LINES) {
            newPage();
        }
        line++;
    }

    /** Where the last line stands, in points from the bottom. */
    public float y() {
        return TOP - (line - 1) * LEADING;
    }

    private void endPage() {
        if (open == null) {
            return;
        }
        try {
            PDStream content = new PDStream(document);
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(page.toString().getBytes(StandardCharsets.US_ASCII));
            }
            open.setContents(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.setLength(0);
        open = null;
    }

    private static COSDictionary songti() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        COSDictionary characters = new COSDictionary();
        characters.setItem(COSName.TYPE, COSName.FONT);
        characters.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        characters.setName(COSName.BASE_FONT, "STSong-Light");
        characters.setItem(COSName.CIDSYSTEMINFO, system);
        characters.setItem(COSName.FONT_DESC, descriptor);
        characters.setInt(COSName.DW, 1000);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UCS2-H");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        COSArray descendants = new COSArray();
        descendants.add(characters);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }
}
