package cn.duban.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Refuses a .pdf whose compressed parts unpack to more than a document can hold, before anything of it is in memory. Pictures are passed
 * over here as they are when the text is read.
 */
final class PdfBomb {

    private static final long MOST_UNPACKED_BYTES = 200L * 1024 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY = 400;

    private PdfBomb() {
    }

    static void refuse(String fileName, byte[] content) {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        for (int at = next(content, 0); at >= 0; at = next(content, at)) {
            int data = at < content.length && content[at] == '\r' ? at + 1 : at;
            data = data < content.length && content[data] == '\n' ? data + 1 : data;
            boolean compressed = data + 1 < content.length && (content[data] & 0x0F) == 8 && ((content[data] & 0xFF) * 256 + (content[data + 1] & 0xFF)) % 31 == 0;
            if (compressed && !isPicture(content, at)) {
                unpacked += size(content, data, buffer, MOST_UNPACKED_BYTES - unpacked);
                if (unpacked >= MOST_UNPACKED_BYTES) {
                    throw new DocumentRefused("unpacks-too-large", "The file unpacks to more than a document can hold.", fileName);
                }
            }
        }
    }

    private static long size(byte[] content, int from, byte[] buffer, long most) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            long size = 0;
            while (size < most) {
                int read = inflater.inflate(buffer);
                if (read == 0) {
                    break;
                }
                size += read;
            }
            return size;
        } catch (DataFormatException e) {
            // Something else, or damaged; who reads the file will say so.
            return 0;
        } finally {
            inflater.end();
        }
    }

    private static boolean isPicture(byte[] content, int at) {
        int from = Math.max(0, at - DICTIONARY);
        String dictionary = new String(content, from, at - from, StandardCharsets.ISO_8859_1);
        return dictionary.substring(Math.max(0, dictionary.lastIndexOf(" obj"))).contains("/Image");
    }

    private static int next(byte[] content, int from) {
        for (int i = from; i + STREAM.length <= content.length; i++) {
            if (content[i] == 's' && content[i + 1] == 't' && content[i + 2] == 'r' && content[i + 3] == 'e' && content[i + 4] == 'a' && content[i + 5] == 'm'
                    && (i < 3 || content[i - 1] != 'd')) {
                return i + STREAM.length;
            }
        }
        return -1;
    }
}
