package cn.duban.reading;

import cn.duban.reading.UnitNames.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds whom a clause binds: 各县（市、区）要…, 各成员单位每季度末…, 省财政厅负责…, 领导小组办公室负责…. */
final class Addressees {

    /**
     * Whom a clause binds.
     *
     * @param names  canonical names of units, groups as printed
     * @param office whether it is a leadership group, or the office of one
     */
    record Bound(List<String> names, boolean office) {

        static final Bound NOBODY = new Bound(List.of(), false);

        boolean isNobody() {
            return names.isEmpty();
        }
    }

    private static final Pattern VERB = Pattern.compile("要|应|须|需|必须|负责|承担|牵头|统筹|于|每|按|结合|将|定期|根据|对照|务必|原则上|在|制定|报送|成立|组织|建立|开展|[1-9一二三四]|年[底内]|[上下]半年");
    private static final Pattern LEADS_IN = Pattern.compile("^(?:由|请|要求|其中|同时|同时,)*");
    private static final Pattern GROUP = Pattern.compile("^(?:各|全体|相关|有关|市县|县乡|县级|乡镇|[省市县区]直)(?!项|类|种|方面|环节).{0,30}(?:地|单位|部门|政府|州|市|县|区|旗|镇|乡|街道|村|级|委|局|办|组"
            + "|学校|医院|机构|企业|站|所|管委会|负责人|人员|\\))$");
    private static final Pattern OFFICE = Pattern.compile("(?:领导小组|指挥部|专班|联席会议)(?:\\([^)]{0,12}\\))?(?:办公室)?$");
    private static final Pattern BETWEEN = Pattern.compile("[、及和与,]");
    private static final int WITHIN = 44;

    private final UnitNames names;

    Addressees(UnitNames names) {
        this.names = names;
    }

    /** Whom the clause from {@code at} to {@code end} binds, if it begins with them. */
    Optional<Bound> at(String folded, int at, int end) {
        String clause = folded.substring(at, Math.min(end, at + WITHIN)).replace("\n", "");
        Matcher leadsIn = LEADS_IN.matcher(clause);
        int from = leadsIn.find() ? leadsIn.end() : 0;
        Matcher verb = VERB.matcher(clause);
        for (int search = from; verb.find(search); search = verb.end()) {
            Optional<Bound> bound = outsideBrackets(clause, from, verb.start()) ? bound(clause.substring(from, verb.start())) : Optional.empty();
            if (bound.isPresent()) {
                return bound;
            }
        }
        return Optional.empty();
    }

    private Optional<Bound> bound(String subject) {
        if (subject.length() < 2 || ",:。;".chars().anyMatch(sign -> subject.indexOf(sign) >= 0)) {
            return Optional.empty();
        }
        if (OFFICE.matcher(subject).find() && subject.length() <= 24) {
            return Optional.of(new Bound(List.of(names.firstIn(subject).filter(name -> name.length() >= subject.length() - 2).orElse(subject)), true));
        }
        List<Named> units = names.split(subject);
        boolean listed = !units.isEmpty() && units.get(0).start() == 0 && units.stream().allMatch(Named::known)
                && units.get(units.size() - 1).end() >= subject.length() - 1;
        return listed || GROUP.matcher(subject).matches() ? Optional.of(new Bound(parts(subject), false)) : Optional.empty();
    }

    private List<String> parts(String subject) {
        List<String> out = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= subject.length(); i++) {
            if (i == subject.length() || BETWEEN.matcher(subject.substring(i, i + 1)).matches() && outsideBrackets(subject, start, i)) {
                String part = subject.substring(start, i);
                List<Named> named = names.split(part);
                if (!part.isEmpty()) {
                    out.add(named.size() == 1 && named.get(0).known() ? named.get(0).name() : part);
                }
                start = i + 1;
            }
        }
        return out;
    }

    private static boolean outsideBrackets(String words, int from, int at) {
        int depth = 0;
        for (int i = from; i < at; i++) {
            depth += words.charAt(i) == '(' ? 1 : words.charAt(i) == ')' ? -1 : 0;
        }
        return depth <= 0;
    }
}
