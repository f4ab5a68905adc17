package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A draft of two actions and five items for tests. */
final class Breakdowns {

    static final UUID CARE = id("care");
    static final UUID CHILDREN = id("children");

    private Breakdowns() {
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Breakdown draft() {
        return new Breakdown(List.of(new Breakdown.Section(CARE, "医疗能力提升行动"), new Breakdown.Section(CHILDREN, "妇幼健康提质行动")),
                List.of(item(CARE, "1", "建设县级临床专科4个。"), item(CARE, "2", "培训乡村医生300名。"), item(CARE, "3", "更新救护车。"),
                        item(CHILDREN, "4", "孕产妇系统管理率达92%以上。"), item(CHILDREN, "5", "建成普惠托位3000个。")),
                List.of(new BreakdownStep(id("step"), CARE, "step_1", StepKind.SCHEDULING, "每季度调度", "", Optional.of(Cycle.QUARTERLY), "")));
    }

    static BreakdownItem item(UUID action, String number, String text) {
        return new BreakdownItem(id(number), action, ModelItem.elementFor(number), number, Titles.of(text), text, Optional.of("县卫计局"), true,
                List.of("县财政局", "各县（市、区）人民政府"), Optional.of(new Deadline(LocalDate.of(2023, 12, 31), "2023年底前", "plan-year", true)), Optional.of(Cycle.MONTHLY),
                List.of(new Target("管理率达92%以上", "管理率", ">=", Optional.of(new BigDecimal("92.50")), "%")), ItemSource.at(number + "." + text + "（责任单位：县财政局）", 10, 40));
    }

    /** The draft with one item changed. */
    static Breakdown with(Breakdown draft, String number, UnaryOperator<BreakdownItem> change) {
        return draft.withItems(draft.items().stream().map(item -> item.number().equals(number) ? change.apply(item) : item).toList());
    }

    static Breakdown without(Breakdown draft, String number) {
        return draft.withItems(draft.items().stream().filter(item -> !item.number().equals(number)).toList());
    }

    /** The draft with its items in this order. */
    static Breakdown inOrder(Breakdown draft, String... numbers) {
        List<BreakdownItem> items = new ArrayList<>();
        for (String number : numbers) {
            items.add(draft.items().stream().filter(item -> item.number().equals(number)).findFirst().orElseThrow());
        }
        return draft.withItems(items);
    }

    static UnaryOperator<BreakdownItem> ledBy(String unit) {
        return item -> item.taking(ItemField.LEAD, new BreakdownItem(item.id(), item.action(), item.element(), item.number(), item.title(), item.text(),
                Optional.of(unit), false, item.responsible(), item.deadline(), item.cycle(), item.targets(), item.source()));
    }

    static UnaryOperator<BreakdownItem> saying(String text) {
        return item -> item.taking(ItemField.TEXT, new BreakdownItem(item.id(), item.action(), item.element(), item.number(), item.title(), text,
                item.lead(), false, item.responsible(), item.deadline(), item.cycle(), item.targets(), item.source()));
    }
}
