package cn.duban.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a .docx or .xlsx, unpacked up to a bound: a zip bomb is refused before it is whole. Pictures are passed over; only what is
 * XML is kept.
 */
final class OfficePackage {

    /** What the XML of a document may unpack to, in bytes: the words of thousands of pages. */
    static final long MOST_UNPACKED_BYTES = 60L * 1024 * 1024;
    static final int MOST_ENTRIES = 5_000;

    private static final String MAIN_PART = "/officeDocument";

    private final Map<String, byte[]> parts = new HashMap<>();
    private final String main;

    private OfficePackage(String fileName, byte[] content) {
        if (!endsWithDirectory(content)) {
            throw new DocumentRefused("damaged", "The file is cut short.", fileName);
        }
        boolean anything = unpack(fileName, content);
        refuseOthers(fileName, anything);
        this.main = target("", MAIN_PART).orElse(parts.containsKey("xl/workbook.xml") ? "xl/workbook.xml" : "word/document.xml");
        if (!parts.containsKey(main)) {
            throw DocumentKind.refused(anything ? "archive" : "unknown-type", fileName);
        }
    }

    /** @throws DocumentRefused if it is damaged, unpacks to too much, or is no document of an office */
    static OfficePackage open(String fileName, byte[] content) {
        return new OfficePackage(fileName, content);
    }

    boolean isWorkbook() {
        return main.startsWith("xl/");
    }

    /** The part that the package is about. */
    byte[] main() {
        return parts.get(main);
    }

    /** The part that the main part refers to by the end of its relation's type. */
    Optional<byte[]> related(String type) {
        return target(main, "/" + type).map(parts::get);
    }

    /** The part that the main part refers to by id. */
    Optional<byte[]> byId(String id) {
        return relations(main).stream().filter(relation -> relation.id().equals(id)).findFirst().map(relation -> parts.get(resolve(main, relation.target())));
    }

    boolean hasPictures() {
        return parts.keySet().stream().anyMatch(name -> name.contains("/media/"));
    }

    /** A zip file ends with its directory; a file cut short has none. */
    private static boolean endsWithDirectory(byte[] content) {
        for (int i = content.length - 22; i >= Math.max(0, content.length - 22 - 0xFFFF); i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private boolean unpack(String fileName, byte[] content) {
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName().replace('\\', '/');
                boolean kept = name.endsWith(".xml") || name.endsWith(".rels");
                ByteArrayOutputStream part = new ByteArrayOutputStream();
                if (++entries > MOST_ENTRIES) {
                    throw tooLarge(fileName);
                }
                // What is not kept is not unpacked either.
                try (InputStream in = kept ? zip.getInputStream(entry) : InputStream.nullInputStream()) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED_BYTES) {
                            throw tooLarge(fileName);
                        }
                        part.write(buffer, 0, read);
                    }
                }
                parts.put(name.startsWith("/") ? name.substring(1) : name, part.toByteArray());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DocumentRefused("damaged", "The file is damaged and cannot be opened.", e, fileName);
        }
        return entries > 0;
    }

    private static DocumentRefused tooLarge(String fileName) {
        return new DocumentRefused("unpacks-too-large", "The file unpacks to more than a document can hold.", fileName);
    }

    private void refuseOthers(String fileName, boolean anything) {
        for (String name : parts.keySet()) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith("vbaproject.bin")) {
                throw DocumentKind.refused("macros", fileName);
            }
            if (lower.equals("ofd.xml")) {
                throw DocumentKind.refused("ofd", fileName);
            }
            if (lower.equals("ppt/presentation.xml")) {
                throw DocumentKind.refused("slides", fileName);
            }
        }
        if (parts.containsKey("mimetype") && parts.containsKey("content.xml")) {
            throw DocumentKind.refused("wps", fileName);
        }
        if (!anything) {
            throw DocumentKind.refused("archive", fileName);
        }
    }

    private Optional<String> target(String part, String type) {
        return relations(part).stream().filter(relation -> relation.type().endsWith(type)).findFirst().map(relation -> resolve(part, relation.target()))
                .filter(parts::containsKey);
    }

    private List<Relation> relations(String part) {
        int folder = part.lastIndexOf('/') + 1;
        byte[] relations = parts.get(part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels");
        List<Relation> found = new ArrayList<>();
        if (relations != null) {
            XmlPart.read(relations, xml -> xml.each(name -> found.add(new Relation(xml.value("Id"), xml.value("Type"), xml.value("Target")))));
        }
        return found;
    }

    private static String resolve(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String path = folder + target;
        while (path.contains("/../")) {
            String shorter = path.replaceFirst("[^/]+/\\.\\./", "");
            if (shorter.equals(path)) {
                break;
            }
            path = shorter;
        }
        return path;
    }

    private record Relation(String id, String type, String target) {
    }
}
