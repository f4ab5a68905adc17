package cn.duban.document;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** The text of a .pdf: what was broken into lines and pages put together again, tables as rows, running heads and page numbers left out. */
final class PdfText {

    /** A page whose picture bears fewer words than this bears none: a page number, or the mark of a scanner's program. */
    private static final int FEWEST_CHARACTERS = 20;
    private static final int MOST_PAGES = 3_000;

    static {
        PdfFonts.use();
    }

    private PdfText() {
    }

    static String read(String fileName, byte[] content) {
        PdfBomb.refuse(fileName, content);
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw tooLarge(fileName);
            }
            return text(fileName, PdfGlyphs.pages(document));
        } catch (InvalidPasswordException e) {
            throw DocumentKind.refused("password", fileName);
        } catch (DocumentRefused e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new DocumentRefused("damaged", "The .pdf file is damaged and cannot be opened.", e, fileName);
        }
    }

    private static String text(String fileName, List<PdfPage> pages) {
        long readable = pages.stream().mapToLong(page -> page.glyphs().size()).sum();
        long shown = pages.stream().mapToLong(PdfPage::shown).sum();
        long unknown = pages.stream().mapToLong(PdfPage::unknown).sum();
        if (shown >= FEWEST_CHARACTERS && unknown * 3 > shown) {
            throw new DocumentRefused("garbled", "The fonts of the .pdf do not tell which characters they print.", fileName);
        }
        PdfLines lines = PdfLines.of(pages);
        long body = lines.characters();
        long pictures = pages.stream().filter(PdfPage::hasPicture).count();
        if (readable == 0 || pictures * 2 >= pages.size() && body < (long) FEWEST_CHARACTERS * pages.size()) {
            throw new DocumentRefused("scanned", "The .pdf holds pictures of pages and no text.", fileName);
        }
        return Words.clean(new PdfParagraphs(lines).text());
    }

    private static DocumentRefused tooLarge(String fileName) {
        return new DocumentRefused("too-large", "The document holds more than " + SourceText.MOST_CHARACTERS + " characters.", fileName,
                SourceText.MOST_CHARACTERS);
    }
}
