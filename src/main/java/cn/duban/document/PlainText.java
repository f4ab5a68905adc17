package cn.duban.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text files as offices keep them: UTF-8 with or without a mark, UTF-16 with a mark, else GB18030. */
final class PlainText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private PlainText() {
    }

    static String read(String fileName, byte[] content) {
        return read(fileName, content, Optional.empty());
    }

    /** @param said the encoding that the content says it is in; it is believed only if it fits */
    static String read(String fileName, byte[] content, Optional<Charset> said) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return decode(content, 3, StandardCharsets.UTF_8).orElseThrow(() -> undecodable(fileName));
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return decode(content, 2, StandardCharsets.UTF_16LE).orElseThrow(() -> undecodable(fileName));
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return decode(content, 2, StandardCharsets.UTF_16BE).orElseThrow(() -> undecodable(fileName));
        }
        String text = said.flatMap(charset -> decode(content, 0, charset)).or(() -> decode(content, 0, StandardCharsets.UTF_8))
                .or(() -> decode(content, 0, GB18030)).orElseThrow(() -> undecodable(fileName));
        if (text.codePoints().anyMatch(PlainText::belongsToABinaryFile)) {
            throw DocumentKind.refused("unknown-type", fileName);
        }
        return text;
    }

    /** Control characters never stand in a text file; programs and pictures are full of them. */
    private static boolean belongsToABinaryFile(int c) {
        return c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B || c == 0xFFFE || c == 0xFFFF;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decode(byte[] content, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static DocumentRefused undecodable(String fileName) {
        return new DocumentRefused("encoding", "The text is neither UTF-8 nor GB18030.", fileName);
    }
}
