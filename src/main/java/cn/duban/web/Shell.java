package cn.duban.web;

import cn.duban.org.Absences;
import cn.duban.org.Official;
import cn.duban.org.Officials;
import cn.duban.org.Role;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What stands around every page: who is signed in, and where they may go. The layout asks it, so that error pages have it too. */
@Component("shell")
class Shell {

    private static final List<Place> PLACES = List.of(
            new Place("/todo", "nav.todo", "todo", Set.of()),
            new Place("/ledger", "nav.ledger", "ledger", Set.of(Role.HANDLER, Role.LEADER_IN_CHARGE, Role.OFFICE, Role.LEADERSHIP)),
            new Place("/plans", "nav.plans", "plan", Set.of(Role.OFFICE, Role.LEADERSHIP)),
            new Place("/leadership", "nav.leadership", "overview", Set.of(Role.OFFICE, Role.LEADERSHIP)),
            new Place("/rules", "nav.rules", "rules", Set.of(Role.OFFICE, Role.ADMINISTRATOR)),
            new Place("/unit-settings", "nav.unit-settings", "people", Set.of(Role.HANDLER, Role.LEADER_IN_CHARGE, Role.ADMINISTRATOR)),
            new Place("/admin/import", "nav.people", "people", Set.of(Role.ADMINISTRATOR)),
            new Place("/problems", "nav.problems", "overview", Set.of(Role.ADMINISTRATOR)));

    private final Officials officials;
    private final Absences absences;
    private final Units units;
    private final List<ShellBar> bars;
    private final List<ShellMark> marks;
    private final HttpServletRequest request;

    Shell(Officials officials, Absences absences, Units units, ObjectProvider<ShellBar> bars, ObjectProvider<ShellMark> marks, HttpServletRequest request) {
        this.officials = officials;
        this.absences = absences;
        this.units = units;
        this.bars = bars.orderedStream().toList();
        this.marks = marks.orderedStream().toList();
        this.request = request;
    }

    /** The shell for the current request; nobody's while signed out. */
    public View view() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
            return View.NOBODY;
        }
        try {
            return officials.bySignInName(signedIn.getName()).map(absences::withLentPosts).map(this::of).orElse(View.NOBODY);
        } catch (DataAccessException databaseAway) {
            // The page that says so must still be shown.
            return View.NOBODY;
        }
    }

    private View of(Official official) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        List<PostView> posts = official.posts().stream()
                .map(post -> new PostView(nameOf(post.body()), post.role(), official.lenderOf(post).map(Official.Lender::name)))
                .sorted(Comparator.comparing(PostView::role).thenComparing(PostView::body))
                .toList();
        List<Entry> navigation = PLACES.stream().filter(place -> place.isOpenTo(official)).map(place -> place.seenFrom(path)).toList();
        return new View(true, official.name(), nameOf(official.unit()), posts, navigation, bars.stream().map(ShellBar::fragment).toList(),
                marks.stream().map(ShellMark::fragment).toList());
    }

    private String nameOf(UnitId unit) {
        return units.byId(unit).map(Unit::name).orElse("");
    }

    private record Place(String href, String text, String icon, Set<Role> roles) {

        boolean isOpenTo(Official official) {
            return roles.isEmpty() || roles.stream().anyMatch(official::holds);
        }

        Entry seenFrom(String path) {
            return new Entry(href, text, icon, path.equals(href) || path.startsWith(href + "/"));
        }
    }

    /** As the layout reads it. */
    public record View(boolean signedIn, String name, String unit, List<PostView> posts, List<Entry> navigation, List<String> bars,
                       List<String> marks) {

        static final View NOBODY = new View(false, "", "", List.of(), List.of(), List.of(), List.of());
    }

    /** A post of who is signed in: the body's name, the role held there, and who lent it if it is not their own. */
    public record PostView(String body, Role role, Optional<String> lender) {
    }

    /** A place in the rail; text is a message key, icon names a symbol of the layout. */
    public record Entry(String href, String text, String icon, boolean current) {
    }
}
