package cn.duban.workitem.web;

import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.security.CurrentOfficial;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import cn.duban.workitem.LadderRow;
import cn.duban.workitem.Ladders;
import cn.duban.workitem.Ladders.Place;
import cn.duban.workitem.spi.Ladder;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 督办阶梯: the ladder of a plan, or of a level of it, as rows; looked at for what it changes, then taken with a reason. */
@Controller
@RequestMapping("/rules/ladder")
@PreAuthorize("hasRole('OFFICE')")
class LadderPage {

    private static final LadderRow BLANK = new LadderRow("", Ladder.Concern.DEADLINE.name(), "", Ladder.Measure.WORKING.name(), Ladder.Deed.URGE.name(),
            List.of(Ladder.Hearer.BODY.name()), "", "", false, "0");

    private final Ladders ladders;
    private final CurrentOfficial official;
    private final Reasons reasons;

    LadderPage(Ladders ladders, CurrentOfficial official, Reasons reasons) {
        this.ladders = ladders;
        this.official = official;
        this.reasons = reasons;
    }

    @GetMapping
    String plans(Model page) {
        page.addAttribute("plans", ladders.plans(office()));
        return "workitem/ladders";
    }

    @GetMapping("/{plan}")
    String ladder(@PathVariable UUID plan, @RequestParam Optional<Ladder.Level> level, Model page) {
        Place place = new Place(plan, level);
        Ladders.Current current = ladders.current(place, office());
        return show(place, current, current.rows(), current.version(), "", page);
    }

    @GetMapping("/{plan}/ladder.dmn")
    ResponseEntity<byte[]> dmn(@PathVariable UUID plan, @RequestParam Optional<Ladder.Level> level) {
        return ResponseEntity.ok().contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("督办阶梯.dmn", StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff").body(ladders.dmn(new Place(plan, level), office()).getBytes(StandardCharsets.UTF_8));
    }

    /** What is typed stays on the page, whatever is asked: another row, a look at what it changes, or to take it. */
    @PostMapping("/{plan}")
    String edit(@PathVariable UUID plan, @RequestParam Optional<Ladder.Level> level, @RequestParam String act, @RequestParam int against,
                @RequestParam(defaultValue = "") String reason, @RequestParam MultiValueMap<String, String> typed, Model page,
                HttpServletResponse response, RedirectAttributes next) {
        Place place = new Place(plan, level);
        List<LadderRow> rows = rows(typed);
        Ladders.Current current = ladders.current(place, office());
        if (act.equals("add")) {
            rows.add(BLANK);
            return show(place, current, rows, against, reason, page);
        }
        Ladders.Preview preview = ladders.preview(place, rows, office());
        page.addAttribute("preview", preview);
        if (!preview.isAcceptable()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("faults", words(preview));
        } else if (act.equals("take")) {
            try {
                int version = ladders.take(place, rows, against, reason, official.actingFor(office()));
                next.addFlashAttribute("said", reasons.of("ladder.taken", version));
                return "redirect:/rules/ladder/" + plan + level.map(one -> "?level=" + one).orElse("");
            } catch (Refusal refused) {
                response.setStatus(ActForms.statusOf(refused).value());
                page.addAttribute("refused", reasons.of(refused));
            }
        }
        return show(place, current, rows, against, reason, page);
    }

    private String show(Place place, Ladders.Current current, List<LadderRow> rows, int against, String reason, Model page) {
        page.addAttribute("place", place);
        page.addAttribute("level", place.level().orElse(null));
        page.addAttribute("planTitle", ladders.plans(office()).stream().filter(plan -> plan.plan().equals(place.plan())).findFirst().orElseThrow().title());
        page.addAttribute("current", current);
        page.addAttribute("rows", rows);
        page.addAttribute("against", against);
        page.addAttribute("reason", reason);
        page.addAttribute("concerns", Ladder.Concern.values());
        page.addAttribute("deeds", Ladder.Deed.values());
        page.addAttribute("measures", Ladder.Measure.values());
        page.addAttribute("hearers", Ladder.Hearer.values());
        page.asMap().putIfAbsent("faults", Map.of());
        return "workitem/ladder";
    }

    private static List<LadderRow> rows(MultiValueMap<String, String> typed) {
        List<LadderRow> rows = new ArrayList<>();
        for (int i = 0; typed.containsKey(i + ".concern"); i++) {
            if (!typed.containsKey(i + ".drop")) {
                rows.add(new LadderRow(cell(typed, i, "name"), cell(typed, i, "concern"), cell(typed, i, "days"), cell(typed, i, "measure"), cell(typed, i, "deed"),
                        typed.getOrDefault(i + ".hears", List.of()), cell(typed, i, "label"), cell(typed, i, "colour"), typed.containsKey(i + ".task"), cell(typed, i, "repeatEvery")));
            }
        }
        return rows;
    }

    private static String cell(MultiValueMap<String, String> typed, int row, String name) {
        return Optional.ofNullable(typed.getFirst(row + "." + name)).orElse("");
    }

    private Map<String, String> words(Ladders.Preview preview) {
        return preview.faults().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                fault -> reasons.of((String) fault.getValue().get(0), fault.getValue().subList(1, fault.getValue().size()).toArray())));
    }

    private UnitId office() {
        return official.actingAs(Role.OFFICE).body();
    }
}
