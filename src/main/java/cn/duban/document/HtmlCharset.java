package cn.duban.document;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding that a web page says it is in. */
final class HtmlCharset {

    private static final int HEAD = 4096;
    private static final Pattern SAID = Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w:.-]{1,40})|<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w:.-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    private HtmlCharset() {
    }

    /** Pages that say gb2312 use characters that only its successor GB18030 has. */
    static Optional<Charset> of(byte[] content) {
        Matcher said = SAID.matcher(new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1));
        if (!said.find()) {
            return Optional.empty();
        }
        String name = (said.group(1) == null ? said.group(2) : said.group(1)).toLowerCase(Locale.ROOT);
        try {
            // A page that says UTF-16 in ASCII letters is not in it.
            return name.startsWith("utf-16") ? Optional.empty() : Optional.of(Charset.forName(name.startsWith("gb") ? "GB18030" : name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
