package cn.duban.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who does what in words without label: （X牵头，Y、Z等按职责分工负责，6月底前完成）, and sentences such as "由X牵头，Y配合". All texts are folded and
 * without white space.
 */
final class RoleClauses {

    /** Words from {@code start} to {@code end} that give units their part. */
    record Clause(int start, int end) {
    }

    private static final Pattern ROLE = Pattern.compile("牵头|主办|负责|组织实施|具体实施|职责分工|分工落实|按职责落实|配合|参与|参加|协助|协办|协同|承担|落实|实施");
    private static final Pattern TIME = Pattern.compile("年|月|日|季|底|前|持续|长期|全年|常态|推进|坚持|完成|时限|适时|立即|即时|逐年|按时序");
    /** A unit leads, or is to do what stands before; "市教育局负责编制…" tells of a duty only with 由 before it. */
    private static final Pattern LEADS = Pattern.compile("(?:分别|共同|联合|负责)?(?:牵头|主办)|(?:按照?(?:各自)?职责)?(?:分工)?(?:分别|共同)?(?:负责|组织实施|承担|抓好落实|落实)");
    private static final Pattern FOLLOWS = Pattern.compile("(?:等)?(?:部门|单位)?(?:按照?(?:各自)?职责)?(?:分工)?(?:分别|共同|密切|积极|予以|做好|抓好)?(?:配合|参与|参加|协助|协办|协同|负责|落实|组织实施)");
    private static final Pattern UNKNOWN = Pattern.compile("[\\u4E00-\\u9FFF]{2,22}?(?:局|委|办|厅|部|院|组|中心|公司|集团|政府|站|所|队|处|会|社|行|办公室)"
            + "(?=[、,。;]|等|和|及|与|会同|(?:分别|共同|联合)?(?:牵头|主办|负责|配合|协助|协同|参与|参加))");
    private static final String ENDS = ",;。:!?\n";
    private static final int LONGEST_TIME = 26;
    private static final int MOST_OTHER_WORDS = 3;

    private RoleClauses() {
    }

    /** Whether a bracket without label holds nothing but units with their parts, and perhaps a time limit. */
    static boolean fills(String body, UnitNames names) {
        boolean role = false;
        int other = 0;
        for (String part : body.split("[,;。]")) {
            boolean units = !part.isEmpty() && names.mentionsUnit(part);
            role |= units && ROLE.matcher(part).find();
            boolean time = part.length() <= LONGEST_TIME && TIME.matcher(part).find();
            other += units || time ? 0 : part.length();
        }
        return role && other <= MOST_OTHER_WORDS;
    }

    /** Whether words are a time limit, as 12月31日前完成 or 持续推进. */
    static boolean isTime(String words) {
        return words.length() <= LONGEST_TIME && TIME.matcher(words).find();
    }

    /** The clauses of these words that give units their part, from the first to the last that follow each other; empty if none does. */
    static Optional<Clause> in(String words, UnitNames names) {
        int at = 0;
        while (at < words.length()) {
            int end = clause(words, at, names, LEADS);
            if (end > at) {
                return Optional.of(new Clause(at, withFollowers(words, end, names)));
            }
            at = next(words, at);
        }
        return Optional.empty();
    }

    private static int withFollowers(String words, int from, UnitNames names) {
        int end = from;
        while (end + 1 < words.length() && ",;".indexOf(words.charAt(end)) >= 0) {
            int follower = clause(words, end + 1, names, FOLLOWS);
            follower = follower < 0 ? clause(words, end + 1, names, LEADS) : follower;
            if (follower < 0) {
                return end;
            }
            end = follower;
        }
        return end;
    }

    private static int next(String words, int at) {
        int i = at;
        while (i < words.length() && ENDS.indexOf(words.charAt(i)) < 0) {
            if (i > at && words.charAt(i) == '由') {
                return i;
            }
            i++;
        }
        return i + 1;
    }

    /** After a clause of units and their part, that begins here; -1 if none does. */
    private static int clause(String words, int from, UnitNames names, Pattern part) {
        boolean by = words.startsWith("由", from);
        int at = by ? from + 1 : from;
        int units = 0;
        while (at < words.length()) {
            int end = names.endOfUnit(words, at);
            end = end < 0 && (by || part == FOLLOWS || units > 0) ? endOfUnknown(words, at) : end;
            if (end < 0) {
                break;
            }
            units++;
            at = end;
            Matcher role = part.matcher(words).region(at, words.length());
            if (role.lookingAt() && (by || role.group().endsWith("牵头") || role.group().endsWith("主办") || endsClause(words, role.end()))) {
                return role.group().endsWith("牵头") && words.startsWith("负责", role.end()) ? role.end() + 2 : role.end();
            }
            int glue = glue(words, at);
            if (glue == at) {
                break;
            }
            at = glue;
        }
        boolean handled = units > 0 && at < words.length() && words.startsWith("等", at);
        Matcher role = part.matcher(words).region(Math.min(words.length(), handled ? at + 1 : at), words.length());
        return handled && role.lookingAt() ? role.end() : -1;
    }

    /** Where a name ends that the register does not know, but that ends as organs do and stands where only organs stand; -1 if there is none. */
    private static int endOfUnknown(String words, int at) {
        Matcher organ = UNKNOWN.matcher(words).region(at, words.length());
        organ.useTransparentBounds(true);
        return organ.lookingAt() ? organ.end() : -1;
    }

    private static boolean endsClause(String words, int at) {
        return at >= words.length() || ENDS.indexOf(words.charAt(at)) >= 0 || words.charAt(at) == ')';
    }

    private static int glue(String words, int at) {
        for (String glue : new String[] {"会同", "联合", "以及", "、", "和", "及", "与", "等", "/"}) {
            if (words.startsWith(glue, at)) {
                return at + glue.length();
            }
        }
        boolean comma = words.startsWith(",", at) && at + 1 < words.length() && words.charAt(at + 1) == '各';
        return comma ? at + 1 : at;
    }
}
