package cn.duban.reading;

import cn.duban.reading.DraftPlan.Coordinator;
import cn.duban.reading.DraftPlan.LocalDeadline;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a plan document says outside of its items: who coordinates, by when those below make their own plans, what closes it. */
final class PlanFacts {

    private static final Pattern LOCAL_DEADLINE = Pattern.compile(
            "(?:[于在])?(?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日|底)?(?:之前|以前|前)[^,。;\\n]{0,12}?(?:出台|制定|印发|报送|上报|报|形成)[^,。;\\n]{0,30}");
    private static final Pattern BOUND_BY_IT = Pattern.compile("(?:各|市县)(?:[^,。;:\\n于要应须(]|\\([^)\\n]{1,12}\\)){1,24}");
    private static final Pattern COORDINATES = Pattern.compile(
            "(?:(?:要)?(?:充分)?(?:发挥|履行|承担)?(?:牵头抓总|统筹协调)|(?:负责)?统筹(?:推进|实施|协调)|成立[^,。;\\n]{0,16}领导小组)");

    private final Layout layout;
    private final PlanHead head;
    private final Optional<Integer> year;

    PlanFacts(Layout layout, PlanHead head) {
        this.layout = layout;
        this.head = head;
        this.year = head.year();
    }

    DraftPlan plan() {
        Stages stages = new Stages(layout, year);
        return new DraftPlan(head.title(), head.issuer(), head.documentNumber(), head.issueDate(), head.region(), year, year.map(String::valueOf), head.basis(),
                localDeadline(), coordinator(), Cascades.in(layout.folded(), layout.text(), layout.names()), closing(), stages.targets(), stages.schedule(),
                new SupervisionGrammar(layout.names()).read(layout));
    }

    private String closing() {
        return layout.text().substring(Math.min(layout.lastItemEnd(), layout.text().length())).replace("\n", "").replaceFirst("^[。.;]+", "");
    }

    private Optional<LocalDeadline> localDeadline() {
        for (int[] gap : layout.outside()) {
            String part = layout.folded().substring(gap[0], gap[1]);
            Matcher m = LOCAL_DEADLINE.matcher(part);
            while (m.find()) {
                int sentence = Math.max(part.lastIndexOf('。', m.start()), part.lastIndexOf('\n', m.start())) + 1;
                Matcher who = BOUND_BY_IT.matcher(part).region(Math.max(sentence, m.start() - 160), m.start());
                Optional<String> date = DeadlineGrammar.firstDate(m.group(), year);
                if (who.find() && date.isPresent()) {
                    String phrase = layout.text().substring(gap[0] + m.start(), gap[0] + m.end()).replace("\n", "");
                    return Optional.of(new LocalDeadline(who.group(), phrase, date.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Coordinator> coordinator() {
        for (int[] gap : layout.outside()) {
            String part = layout.folded().substring(gap[0], gap[1]);
            Matcher m = COORDINATES.matcher(part);
            while (m.find()) {
                int clause = Clauses.start(part, m.start());
                String subject = part.substring(clause, m.start()).replaceFirst("^由", "");
                Optional<String> unit = layout.names().firstIn(subject);
                if (unit.isPresent()) {
                    int end = Clauses.end(part, Math.min(part.length(), Clauses.end(part, m.end()) + 1));
                    return Optional.of(new Coordinator(unit.get(), layout.text().substring(gap[0] + clause, gap[0] + end).replace("\n", "")));
                }
            }
        }
        return Optional.empty();
    }
}
