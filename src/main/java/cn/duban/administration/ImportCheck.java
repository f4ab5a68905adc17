package cn.duban.administration;

import cn.duban.administration.ImportedPerson.ImportedPost;
import cn.duban.org.LeadershipGroup;
import cn.duban.org.Role;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the rows of a workbook against each other and against the register as it is. Finds every mistake, not the first one
 * only: whoever repairs a table wants the whole list.
 */
final class ImportCheck {

    private static final int LONGEST_NAME = 60;
    private static final Map<String, UnitKind> KINDS = Map.of("党委部门", UnitKind.PARTY_ORGAN, "政府部门", UnitKind.DEPARTMENT,
            "群团组织", UnitKind.MASS_ORGANISATION, "事业单位", UnitKind.INSTITUTION, "地方政府", UnitKind.LOCAL_GOVERNMENT,
            "统称", UnitKind.COLLECTIVE, "领导小组办公室", UnitKind.OFFICE, "领导小组", UnitKind.LEADERSHIP_GROUP);
    private static final Map<String, Role> ROLES = Map.of("经办人", Role.HANDLER, "分管领导", Role.LEADER_IN_CHARGE, "领导小组办公室", Role.OFFICE, "领导小组", Role.LEADERSHIP,
            "督查组", Role.INSPECTOR, "系统管理员", Role.ADMINISTRATOR, "安全管理员", Role.SECURITY_ADMINISTRATOR, "审计员", Role.AUDITOR);

    private final List<ImportRow> rows;
    private final List<RowError> errors = new ArrayList<>();
    /** The register as it would be: each unit by name, registered or imported. */
    private final Map<String, UnitKind> kinds = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    /** Whose each name and alias would be. */
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> officeOf = new HashMap<>();
    private final Map<UnitId, String> registeredNames = new HashMap<>();

    private ImportCheck(List<ImportRow> rows, List<Unit> registered, List<LeadershipGroup> groups) {
        this.rows = rows;
        registered.forEach(unit -> registeredNames.put(unit.id(), unit.name()));
        Set<String> replaced = new HashSet<>();
        rows(ImportSheet.UNITS).forEach(row -> replaced.add(name(row, "名称")));
        for (Unit unit : registered) {
            kinds.put(unit.name(), unit.kind());
            owners.put(unit.name(), unit.name());
            unit.parent().map(registeredNames::get).ifPresent(parent -> parents.put(unit.name(), parent));
            if (!replaced.contains(unit.name())) {
                unit.aliases().forEach(alias -> owners.put(alias, unit.name()));
            }
        }
        groups.forEach(group -> officeOf.put(registeredNames.get(group.group()), registeredNames.get(group.office())));
    }

    static CheckedImport check(List<ImportRow> rows, List<Unit> registered, List<LeadershipGroup> groups) {
        return new ImportCheck(rows, registered, groups).check();
    }

    private CheckedImport check() {
        List<ImportedUnit> units = units();
        List<ImportedGroup> groups = groups();
        List<ImportedPerson> people = people();
        return new CheckedImport(rows, units, people, groups, List.copyOf(errors));
    }

    private List<ImportedUnit> units() {
        Set<String> seen = new HashSet<>();
        for (ImportRow row : rows(ImportSheet.UNITS)) {
            String name = name(row, "名称");
            if (isGiven(row, "名称") && !seen.add(name)) {
                refuse(row, "名称", "twice", name);
            } else if (owners.containsKey(name) && !owners.get(name).equals(name)) {
                refuse(row, "名称", "aliasOfAnother", name, owners.get(name));
            }
            owners.putIfAbsent(name, name);
            Optional.ofNullable(KINDS.get(row.cell("类别"))).ifPresentOrElse(kind -> kinds.put(name, kind),
                    () -> refuse(row, "类别", "unknownKind", row.cell("类别")));
        }
        List<ImportedUnit> units = new ArrayList<>();
        for (ImportRow row : rows(ImportSheet.UNITS)) {
            String name = name(row, "名称");
            Optional<String> parent = parent(row, name);
            parent.ifPresentOrElse(above -> parents.put(name, above), () -> parents.remove(name));
            units.add(new ImportedUnit(name, kinds.getOrDefault(name, UnitKind.DEPARTMENT), parent, aliases(row, name), collectives(row, name)));
        }
        rows(ImportSheet.UNITS).stream().filter(row -> isAboveItself(name(row, "名称"))).forEach(row -> refuse(row, "上级单位", "circle"));
        return units;
    }

    private Optional<String> parent(ImportRow row, String name) {
        String above = name(row, "上级单位");
        if (above.isEmpty()) {
            return Optional.empty();
        }
        return known(row, "上级单位", above);
    }

    private Set<String> aliases(ImportRow row, String name) {
        Set<String> aliases = new LinkedHashSet<>();
        for (String written : row.names("别名")) {
            String alias = Unit.withoutWhiteSpace(written);
            String owner = owners.putIfAbsent(alias, name);
            if (owner != null && !owner.equals(name)) {
                refuse(row, "别名", "aliasTaken", alias, owner);
            } else if (!alias.equals(name)) {
                aliases.add(alias);
            }
        }
        return aliases;
    }

    private Set<String> collectives(ImportRow row, String name) {
        Set<String> collectives = new LinkedHashSet<>();
        for (String written : row.names("所属统称")) {
            known(row, "所属统称", Unit.withoutWhiteSpace(written)).ifPresent(collective -> {
                if (kinds.get(collective) != UnitKind.COLLECTIVE) {
                    refuse(row, "所属统称", "notACollective", collective);
                } else if (kinds.get(name) != UnitKind.LOCAL_GOVERNMENT) {
                    refuse(row, "所属统称", "notALocalGovernment", name);
                } else {
                    collectives.add(collective);
                }
            });
        }
        return collectives;
    }

    private boolean isAboveItself(String name) {
        Set<String> passed = new HashSet<>();
        for (String at = name; at != null; at = parents.get(at)) {
            if (!passed.add(at)) {
                return true;
            }
        }
        return false;
    }

    private List<ImportedGroup> groups() {
        List<ImportedGroup> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ImportRow row : rows(ImportSheet.GROUPS)) {
            Optional<String> group = body(row, "领导小组", UnitKind.LEADERSHIP_GROUP);
            Optional<String> office = body(row, "办公室", UnitKind.OFFICE);
            Optional<String> host = unit(row, "承办单位").filter(name -> {
                boolean canHost = kinds.get(name) != UnitKind.OFFICE && kinds.get(name) != UnitKind.LEADERSHIP_GROUP;
                if (!canHost) {
                    refuse(row, "承办单位", "hostIsABody", name);
                }
                return canHost;
            });
            if (group.isEmpty() || office.isEmpty() || host.isEmpty()) {
                continue;
            }
            if (!seen.add(group.get())) {
                refuse(row, "领导小组", "twice", group.get());
            }
            officeOf.put(group.get(), office.get());
            if (officeOf.entrySet().stream().anyMatch(other -> other.getValue().equals(office.get()) && !other.getKey().equals(group.get()))) {
                refuse(row, "办公室", "officeTaken", office.get());
            }
            groups.add(new ImportedGroup(group.get(), office.get(), host.get()));
        }
        return groups;
    }

    private Optional<String> body(ImportRow row, String column, UnitKind kind) {
        return unit(row, column).filter(name -> {
            if (kinds.get(name) != kind) {
                refuse(row, column, kind == UnitKind.OFFICE ? "notAnOffice" : "notAGroup", name);
            }
            return kinds.get(name) == kind;
        });
    }

    private List<ImportedPerson> people() {
        Map<String, ImportedPerson> people = new LinkedHashMap<>();
        for (ImportRow row : rows(ImportSheet.PEOPLE)) {
            String signInName = row.cell("登录名");
            if (isGiven(row, "登录名") && !SignInNames.isValid(signInName)) {
                refuse(row, "登录名", "signInName", signInName);
            }
            isGiven(row, "姓名");
            Optional<String> unit = unit(row, "所在单位");
            Optional<ImportedPost> post = post(row, unit);
            ImportedPerson person = new ImportedPerson(signInName, row.cell("姓名"), unit.orElse(""), new LinkedHashSet<>());
            ImportedPerson known = people.putIfAbsent(signInName, person);
            ImportedPerson kept = known == null ? person : known;
            if (!kept.name().equals(person.name()) || !kept.unit().equals(person.unit())) {
                refuse(row, "登录名", "twoPeople", signInName);
            }
            if (post.isPresent() && !kept.posts().add(post.get())) {
                refuse(row, "岗位", "postTwice", row.cell("岗位"));
            }
        }
        return List.copyOf(people.values());
    }

    /** A post without a body of its own is held at the official's unit. */
    private Optional<ImportedPost> post(ImportRow row, Optional<String> unit) {
        Role role = ROLES.get(row.cell("岗位"));
        if (role == null) {
            refuse(row, "岗位", "unknownRole", row.cell("岗位"));
            return Optional.empty();
        }
        Optional<String> body = row.cell("岗位所在单位").isEmpty() ? unit : unit(row, "岗位所在单位");
        if (body.isEmpty()) {
            return Optional.empty();
        }
        UnitKind kind = kinds.get(body.get());
        boolean fits = switch (role) {
            case OFFICE -> kind == UnitKind.OFFICE;
            case LEADERSHIP -> kind == UnitKind.LEADERSHIP_GROUP;
            case HANDLER, LEADER_IN_CHARGE -> kind != UnitKind.OFFICE && kind != UnitKind.LEADERSHIP_GROUP;
            default -> true;
        };
        if (!fits) {
            refuse(row, "岗位所在单位", "roleDoesNotFit", row.cell("岗位"), body.get());
        }
        return Optional.of(new ImportedPost(body.get(), role));
    }

    /** The unit that this cell names, by name or alias. */
    private Optional<String> unit(ImportRow row, String column) {
        if (!isGiven(row, column)) {
            return Optional.empty();
        }
        return known(row, column, name(row, column));
    }

    /** Empty, too, for a unit whose own row is wrong: that row says so already. */
    private Optional<String> known(ImportRow row, String column, String name) {
        String owner = owners.get(name);
        if (owner == null) {
            refuse(row, column, "unknownUnit", row.cell(column));
        }
        return Optional.ofNullable(owner).filter(kinds::containsKey);
    }

    private boolean isGiven(ImportRow row, String column) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            refuse(row, column, "missing");
        } else if (cell.length() > LONGEST_NAME) {
            refuse(row, column, "tooLong", LONGEST_NAME);
        }
        return !cell.isEmpty();
    }

    private List<ImportRow> rows(ImportSheet sheet) {
        return rows.stream().filter(row -> row.sheet() == sheet).toList();
    }

    private void refuse(ImportRow row, String column, String code, Object... arguments) {
        errors.add(RowError.of(row, column, code, arguments));
    }

    private static String name(ImportRow row, String column) {
        return Unit.withoutWhiteSpace(row.cell(column));
    }
}
