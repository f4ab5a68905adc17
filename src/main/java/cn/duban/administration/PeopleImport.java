package cn.duban.administration;

import cn.duban.administration.ImportedPerson.ImportedPost;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.LeadershipGroups;
import cn.duban.org.Official;
import cn.duban.org.OfficialId;
import cn.duban.org.Officials;
import cn.duban.org.Organisation;
import cn.duban.org.Post;
import cn.duban.org.Role;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import cn.duban.security.AuditTrail;
import cn.duban.security.Credentials;
import cn.duban.security.CurrentOfficial;
import cn.duban.security.Sessions;
import cn.duban.shared.Refusal;
import cn.duban.web.Reasons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units, people and leadership groups from a workbook: looked at first, then carried out as a whole or not at all. */
@Service
public class PeopleImport {

    private final Units units;
    private final LeadershipGroups groups;
    private final Organisation organisation;
    private final Credentials credentials;
    private final Officials officials;
    private final Sessions sessions;
    private final CurrentOfficial current;
    private final AuditTrail audit;
    private final Reasons reasons;

    PeopleImport(Units units, LeadershipGroups groups, Organisation organisation, Credentials credentials,
            Officials officials, Sessions sessions, CurrentOfficial current, AuditTrail audit, Reasons reasons) {
        this.units = units;
        this.groups = groups;
        this.organisation = organisation;
        this.credentials = credentials;
        this.officials = officials;
        this.sessions = sessions;
        this.current = current;
        this.audit = audit;
        this.reasons = reasons;
    }

    /** The password of a person who had none, to be handed over once: it is not kept in words. */
    public record FirstPassword(String signInName, String name, String unit, String password) {
    }

    /** @throws Refusal (invalid) when it is no workbook of the template's form */
    public ImportPreview preview(byte[] workbook) {
        return ImportPreview.of(check(workbook), error -> reasons.of(error.code(), error.arguments().toArray()));
    }

    /** The empty workbook, with a sheet that says how to fill it in. */
    public byte[] template() {
        return ImportWorkbook.template(reasons.of("administration.template.help").lines().toList());
    }

    private CheckedImport check(byte[] workbook) {
        return ImportCheck.check(ImportWorkbook.read(workbook), units.all(), groups.all());
    }

    /**
     * Carries the workbook out. The register may have changed since it was looked at, so it is checked again.
     *
     * @throws Refusal (conflict) when a row is wrong by now; then nothing has been changed
     */
    @Transactional
    public List<FirstPassword> carryOut(byte[] workbook) {
        CheckedImport checked = check(workbook);
        if (!checked.isAcceptable()) {
            throw Refusal.conflict("administration.import.notAcceptable", checked.errors().size());
        }
        putUnits(checked.units());
        checked.groups().forEach(group -> organisation.putLeadershipGroup(
                new LeadershipGroup(unit(group.group()), unit(group.office()), unit(group.host()))));
        List<FirstPassword> passwords = new ArrayList<>();
        checked.people().forEach(person -> put(person).ifPresent(passwords::add));
        if (!organisation.isHeld(Role.ADMINISTRATOR)) {
            throw Refusal.conflict("administration.import.noAdministrator");
        }
        audit.done(current.actingAs(Role.ADMINISTRATOR), "import",
                "units " + checked.units().size() + ", people " + checked.people().size() + ", groups " + checked.groups().size());
        return passwords;
    }

    /** Parents may stand below their children in the sheet, and aliases may change hands: first the names, then the rest. */
    private void putUnits(List<ImportedUnit> imported) {
        imported.forEach(unit -> organisation.putUnit(unit.name(), unit.kind(), Optional.empty(), Set.of()));
        Map<String, UnitId> ids = new HashMap<>();
        units.all().forEach(unit -> ids.put(unit.name(), unit.id()));
        imported.forEach(unit -> organisation.putUnit(unit.name(), unit.kind(), unit.parent().map(ids::get), unit.aliases()));
        imported.forEach(unit -> organisation.putIntoCollectives(ids.get(unit.name()), unit.collectives().stream().map(ids::get).collect(Collectors.toSet())));
    }

    private Optional<FirstPassword> put(ImportedPerson person) {
        Set<Post> posts = person.posts().stream().map(this::post).collect(Collectors.toSet());
        Optional<Set<Post>> before = officials.bySignInName(person.signInName()).map(Official::posts);
        OfficialId official = organisation.putOfficial(person.signInName(), person.name(), unit(person.unit()), posts);
        if (before.isPresent() && !before.get().equals(posts)) {
            sessions.endOf(person.signInName());
        }
        if (credentials.isGiven(official)) {
            return Optional.empty();
        }
        String password = OneTimePasswords.draw();
        credentials.giveOneTimePassword(official, password);
        return Optional.of(new FirstPassword(person.signInName(), person.name(), person.unit(), password));
    }

    private Post post(ImportedPost post) {
        return new Post(unit(post.body()), post.role());
    }

    private UnitId unit(String name) {
        return units.byName(name).orElseThrow().id();
    }
}
