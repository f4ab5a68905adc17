package cn.duban.administration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.org.LeadershipGroup;
import cn.duban.org.Unit;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportCheckTest {

    private final Unit health = unit("省卫生健康委", UnitKind.DEPARTMENT, "省卫健委");
    private final Unit group = unit("省领导小组", UnitKind.LEADERSHIP_GROUP);
    private final Unit office = unit("省领导小组办公室", UnitKind.OFFICE);
    private final List<Unit> registered = List.of(health, group, office);
    private final List<LeadershipGroup> groups = List.of(new LeadershipGroup(group.id(), office.id(), health.id()));
    private final List<ImportRow> rows = new ArrayList<>();

    @Test
    void takesUnitsPeopleAndGroupsThatNameEachOther() {
        unitRow("县卫计局", "政府部门", "县政府", "县卫生和计划生育局、县卫生计生局");
        unitRow("县政府", "地方政府", "", "");
        unitRow("县领导小组", "领导小组", "", "");
        unitRow("县领导小组办公室", "领导小组办公室", "", "");
        personRow("zhanggh", "张桂花", "县卫计局", "经办人", "");
        personRow("zhanggh", "张桂花", "县卫计局", "领导小组办公室", "县领导小组办公室");
        personRow("chenli", "陈立", "省卫健委", "经办人", "");
        groupRow("县领导小组", "县领导小组办公室", "县卫计局");

        CheckedImport checked = check();

        assertThat(checked.errors()).isEmpty();
        assertThat(checked.units().get(0).parent()).contains("县政府");
        assertThat(checked.units().get(0).aliases()).containsExactlyInAnyOrder("县卫生和计划生育局", "县卫生计生局");
        assertThat(checked.people()).hasSize(2);
        assertThat(checked.people().get(0).posts()).hasSize(2);
        assertThat(checked.people().get(1).unit()).isEqualTo("省卫生健康委");
        assertThat(checked.groups()).containsExactly(new ImportedGroup("县领导小组", "县领导小组办公室", "县卫计局"));
    }

    @Test
    void takesTheCollectivesThatALocalGovernmentBelongsTo() {
        unitRow("各县（市、区）人民政府", "统称", "", "", "");
        unitRow("清溪县人民政府", "地方政府", "", "", "各县（市、区）人民政府");
        assertThat(check().errors()).isEmpty();
        assertThat(check().units().get(1).collectives()).containsExactly("各县（市、区）人民政府");
    }

    @Test
    void refusesAMemberThatIsNoLocalGovernmentAndACollectiveThatIsNone() {
        unitRow("各县（市、区）人民政府", "统称", "", "", "");
        unitRow("县水利局", "政府部门", "", "", "各县（市、区）人民政府");
        unitRow("清溪县人民政府", "地方政府", "", "", "县水利局");
        assertThat(check().errors()).extracting(error -> error.number() + " " + error.column() + " " + error.code())
                .containsExactly("3 所属统称 administration.error.notALocalGovernment", "4 所属统称 administration.error.notACollective");
    }

    @Test
    void ignoresWhiteSpaceInNamesOfUnits() {
        personRow("chenli", "陈立", "省卫生　健康 委", "经办人", "");
        assertThat(check().people().get(0).unit()).isEqualTo("省卫生健康委");
    }

    @Test
    void refusesAUnitWithoutName() {
        unitRow("", "政府部门", "", "");
        assertThat(onlyError()).isEqualTo("单位 2 名称 missing");
    }

    @Test
    void refusesANameLongerThanSixtyCharacters() {
        unitRow("长".repeat(61), "政府部门", "", "");
        assertThat(onlyError()).isEqualTo("单位 2 名称 tooLong");
    }

    @Test
    void refusesAUnitThatIsEnteredTwice() {
        unitRow("县财政局", "政府部门", "", "");
        unitRow("县财政局", "政府部门", "", "");
        assertThat(onlyError()).isEqualTo("单位 3 名称 twice");
    }

    @Test
    void refusesANameThatIsTheAliasOfAnother() {
        unitRow("省卫健委", "政府部门", "", "");
        assertThat(onlyError()).isEqualTo("单位 2 名称 aliasOfAnother");
    }

    @Test
    void refusesAnAliasThatAnotherUnitHas() {
        unitRow("省卫生厅", "政府部门", "", "省卫健委");
        assertThat(onlyError()).isEqualTo("单位 2 别名 aliasTaken");
    }

    @Test
    void refusesAnUnknownKind() {
        unitRow("县财政局", "衙门", "", "");
        assertThat(onlyError()).isEqualTo("单位 2 类别 unknownKind");
    }

    @Test
    void saysOfAUnitWithAnUnknownKindOnlyThat() {
        unitRow("县财政局", "衙门", "", "");
        personRow("qianbo", "钱博", "县财政局", "经办人", "");
        assertThat(onlyError()).isEqualTo("单位 2 类别 unknownKind");
    }

    @Test
    void refusesAnUnknownParent() {
        unitRow("县财政局", "政府部门", "县政府", "");
        assertThat(onlyError()).isEqualTo("单位 2 上级单位 unknownUnit");
    }

    @Test
    void refusesParentsThatGoRoundInACircle() {
        unitRow("甲局", "政府部门", "乙局", "");
        unitRow("乙局", "政府部门", "甲局", "");
        assertThat(errors()).containsExactly("单位 2 上级单位 circle", "单位 3 上级单位 circle");
    }

    @Test
    void refusesASignInNameThatCannotBeTypedEverywhere() {
        personRow("陈立", "陈立", "省卫生健康委", "经办人", "");
        assertThat(onlyError()).isEqualTo("人员 2 登录名 signInName");
    }

    @Test
    void refusesAPersonWithoutSignInNameNameAndUnit() {
        personRow("", "", "", "经办人", "");
        assertThat(errors()).containsExactly("人员 2 登录名 missing", "人员 2 姓名 missing", "人员 2 所在单位 missing");
    }

    @Test
    void refusesAPersonOfAnUnknownUnit() {
        personRow("chenli", "陈立", "省水利厅", "经办人", "");
        assertThat(onlyError()).isEqualTo("人员 2 所在单位 unknownUnit");
    }

    @Test
    void refusesAnUnknownRole() {
        personRow("chenli", "陈立", "省卫生健康委", "厅长", "");
        assertThat(onlyError()).isEqualTo("人员 2 岗位 unknownRole");
    }

    @Test
    void refusesAPostAtAnUnknownBody() {
        personRow("chenli", "陈立", "省卫生健康委", "领导小组办公室", "市领导小组办公室");
        assertThat(onlyError()).isEqualTo("人员 2 岗位所在单位 unknownUnit");
    }

    @Test
    void refusesOfficeWorkAtABodyThatIsNoOffice() {
        personRow("chenli", "陈立", "省卫生健康委", "领导小组办公室", "省卫生健康委");
        assertThat(onlyError()).isEqualTo("人员 2 岗位所在单位 roleDoesNotFit");
    }

    @Test
    void refusesLeadershipAtABodyThatIsNoLeadershipGroup() {
        personRow("chenli", "陈立", "省卫生健康委", "领导小组", "省领导小组办公室");
        assertThat(onlyError()).isEqualTo("人员 2 岗位所在单位 roleDoesNotFit");
    }

    @Test
    void refusesAHandlerAtALeadershipGroup() {
        personRow("chenli", "陈立", "省卫生健康委", "经办人", "省领导小组");
        assertThat(onlyError()).isEqualTo("人员 2 岗位所在单位 roleDoesNotFit");
    }

    @Test
    void refusesTwoPeopleUnderOneSignInName() {
        personRow("chenli", "陈立", "省卫生健康委", "经办人", "");
        personRow("chenli", "陈丽", "省卫生健康委", "督查组", "");
        assertThat(onlyError()).isEqualTo("人员 3 登录名 twoPeople");
    }

    @Test
    void refusesTheSamePostTwice() {
        personRow("chenli", "陈立", "省卫生健康委", "经办人", "");
        personRow("chenli", "陈立", "省卫生健康委", "经办人", "省卫健委");
        assertThat(onlyError()).isEqualTo("人员 3 岗位 postTwice");
    }

    @Test
    void refusesAGroupThatIsNone() {
        groupRow("省卫生健康委", "省领导小组办公室", "省卫生健康委");
        assertThat(onlyError()).isEqualTo("领导小组 2 领导小组 notAGroup");
    }

    @Test
    void refusesAnOfficeThatIsNone() {
        groupRow("省领导小组", "省卫生健康委", "省卫生健康委");
        assertThat(onlyError()).isEqualTo("领导小组 2 办公室 notAnOffice");
    }

    @Test
    void refusesAnOfficeThatServesAnotherGroup() {
        unitRow("县领导小组", "领导小组", "", "");
        groupRow("县领导小组", "省领导小组办公室", "省卫生健康委");
        assertThat(onlyError()).isEqualTo("领导小组 2 办公室 officeTaken");
    }

    @Test
    void refusesAnOfficeHostedByABody() {
        groupRow("省领导小组", "省领导小组办公室", "省领导小组");
        assertThat(onlyError()).isEqualTo("领导小组 2 承办单位 hostIsABody");
    }

    @Test
    void refusesTheSameGroupTwice() {
        groupRow("省领导小组", "省领导小组办公室", "省卫生健康委");
        groupRow("省领导小组", "省领导小组办公室", "省卫生健康委");
        assertThat(onlyError()).isEqualTo("领导小组 3 领导小组 twice");
    }

    private CheckedImport check() {
        return ImportCheck.check(rows, registered, groups);
    }

    private List<String> errors() {
        return check().errors().stream().map(error -> error.sheet().title() + " " + error.number() + " " + error.column() + " "
                + error.code().substring("administration.error.".length())).toList();
    }

    private String onlyError() {
        assertThat(errors()).hasSize(1);
        return errors().get(0);
    }

    private void unitRow(String... cells) {
        row(ImportSheet.UNITS, cells);
    }

    private void personRow(String... cells) {
        row(ImportSheet.PEOPLE, cells);
    }

    private void groupRow(String... cells) {
        row(ImportSheet.GROUPS, cells);
    }

    private void row(ImportSheet sheet, String... cells) {
        Map<String, String> byColumn = new HashMap<>();
        for (int column = 0; column < cells.length; column++) {
            byColumn.put(sheet.columns().get(column), cells[column]);
        }
        int number = 2 + (int) rows.stream().filter(row -> row.sheet() == sheet).count();
        rows.add(new ImportRow(sheet, number, byColumn));
    }

    private static Unit unit(String name, UnitKind kind, String... aliases) {
        return new Unit(new UnitId(UUID.randomUUID()), name, kind, Optional.empty(), Set.of(aliases));
    }
}
