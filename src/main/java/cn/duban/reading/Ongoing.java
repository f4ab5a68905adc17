package cn.duban.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 长期坚持, 持续推进, 常态化: a duty that goes on and has no deadline of its own. */
final class Ongoing {

    private static final Pattern GOES_ON = Pattern.compile(
            "(?:长期(?:坚持|抓好|推进|开展|执行|落实|实施)|持续(?:推进|推动|开展|深化|加强|做好|抓好|实施|巩固|用力|发力|优化|强化|完善|提升|加大)|常态化(?:开展|推进|实施|做好|落实|组织|抓好)|常抓不懈|久久为功|坚持不懈)[^,。;]{0,24}");

    private Ongoing() {
    }

    /** The words that say so, empty if none do. */
    static Optional<String> in(Excerpt excerpt) {
        Matcher m = GOES_ON.matcher(Glyphs.fold(excerpt.text()));
        return m.find() ? Optional.of(excerpt.text().substring(m.start(), m.end())) : Optional.empty();
    }
}
