package cn.duban.administration.web;

import cn.duban.administration.CalendarImport;
import cn.duban.administration.CalendarImport.Given;
import cn.duban.administration.CalendarYear;
import cn.duban.calendar.CalendarVersion;
import cn.duban.calendar.Calendars;
import cn.duban.calendar.CheckedTable;
import cn.duban.calendar.WorkCalendar;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.org.Units;
import cn.duban.shared.DubanClock;
import cn.duban.shared.Refusal;
import cn.duban.web.ActForms;
import cn.duban.web.Reasons;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 工作日历: the year with its days off, the versions, and a year's table from a file. The file waits in the session while it is looked at. */
@Controller
@RequestMapping("/rules/calendar")
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'OFFICE')")
class CalendarPage {

    private static final String GIVEN = "administration.calendar";
    private static final String AGAINST = "administration.calendar.against";
    private static final String SAMPLE = "\ufeff日期,休或班,名称\r\n2027-10-01,休,国庆节\r\n2027-10-09,班,国庆节\r\n";

    private final CalendarImport imports;
    private final Calendars calendars;
    private final Units units;
    private final DubanClock clock;
    private final Reasons reasons;

    CalendarPage(CalendarImport imports, Calendars calendars, Units units, DubanClock clock, Reasons reasons) {
        this.imports = imports;
        this.calendars = calendars;
        this.units = units;
        this.clock = clock;
        this.reasons = reasons;
    }

    @GetMapping
    String year(@RequestParam Optional<Integer> year, @RequestParam Optional<UUID> region, @RequestParam Optional<Integer> version, Model page) {
        int shown = Math.min(2200, Math.max(2000, year.orElse(clock.today().getYear())));
        int latest = calendars.latest();
        int asOf = Math.min(latest, Math.max(0, version.orElse(latest)));
        WorkCalendar calendar = region.map(unit -> calendars.of(new UnitId(unit), asOf)).orElseGet(() -> calendars.national(asOf));
        List<CalendarVersion> versions = calendars.versions();
        Map<UnitId, String> names = units.names(versions.stream().flatMap(one -> one.region().stream()).toList());
        page.addAttribute("year", CalendarYear.of(shown, calendar, clock.today()));
        page.addAttribute("asOf", asOf);
        page.addAttribute("latest", latest);
        page.addAttribute("regions", names);
        page.addAttribute("region", region.orElse(null));
        page.addAttribute("versions", versions.stream().sorted((one, other) -> other.version() - one.version()).toList());
        page.addAttribute("governments", units.all().stream().filter(unit -> unit.kind() == UnitKind.LOCAL_GOVERNMENT).map(Unit::name).toList());
        page.asMap().putIfAbsent("given", new Given(new byte[0], "", "", shown + 1, ""));
        return "administration/calendar";
    }

    @GetMapping("/sample.csv")
    ResponseEntity<byte[]> sample() {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("放假安排.csv", StandardCharsets.UTF_8).build().toString())
                .body(SAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String preview(@RequestParam MultipartFile file, @RequestParam int year, @RequestParam(defaultValue = "") String region,
                   @RequestParam(defaultValue = "") String basis, HttpSession session, HttpServletResponse response, Model page) throws IOException {
        Given given = new Given(file.getBytes(), String.valueOf(file.getOriginalFilename()), region.strip(), year, basis.strip());
        session.removeAttribute(GIVEN);
        page.addAttribute("given", given);
        try {
            CheckedTable table = imports.check(given);
            page.addAttribute("table", table);
            page.addAttribute("faults", table.faults().stream().map(this::words).toList());
            if (table.isAcceptable()) {
                session.setAttribute(GIVEN, given);
                session.setAttribute(AGAINST, table.against());
            } else {
                response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            }
        } catch (Refusal refused) {
            refuse(refused, response, page);
        }
        return year(Optional.of(year), Optional.empty(), Optional.empty(), page);
    }

    @PostMapping("/take")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String take(HttpSession session, HttpServletResponse response, Model page, RedirectAttributes next) {
        Given given = (Given) session.getAttribute(GIVEN);
        if (given == null) {
            throw Refusal.conflict("refusal.calendar.gone");
        }
        try {
            int version = imports.take(given, (Integer) session.getAttribute(AGAINST));
            session.removeAttribute(GIVEN);
            next.addFlashAttribute("said", reasons.of("calendar.taken", version));
            return "redirect:/rules/calendar?year=" + given.year();
        } catch (Refusal refused) {
            session.removeAttribute(GIVEN);
            page.addAttribute("given", given);
            refuse(refused, response, page);
            return year(Optional.of(given.year()), Optional.empty(), Optional.empty(), page);
        }
    }

    private void refuse(Refusal refused, HttpServletResponse response, Model page) {
        response.setStatus(ActForms.statusOf(refused).value());
        page.addAttribute("refused", reasons.of(refused));
        page.addAttribute("refusedField", refused.field().orElse(""));
    }

    private FaultLine words(CheckedTable.TableFault fault) {
        return new FaultLine(fault.number(), reasons.of("calendar.column." + fault.column()), reasons.of(fault.code(), fault.arguments().toArray()));
    }

    /** What is wrong with a row, in words. */
    record FaultLine(int number, String column, String reason) {
    }
}
