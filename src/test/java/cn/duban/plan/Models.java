package cn.duban.plan;

import cn.duban.calendar.Cycle;
import cn.duban.calendar.Deadline;
import cn.duban.workitem.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small models for tests: an action of two lead units, three items and a step. */
final class Models {

    static final String HEALTH = "省卫生健康委";
    static final String EDUCATION = "省教育厅";
    static final String COUNTIES = "各县（市、区、特区）人民政府";

    private Models() {
    }

    static ActionModel childrensHealth() {
        return new ActionModel("action_03_test", "全省卫生健康“七个专项行动”<2023>", 3, "妇幼健康提质专项行动",
                List.of(item("23", "孕产妇系统管理率达92%以上", HEALTH), item("3-4", "学校开设健康课；每月更新\n“专栏”", EDUCATION), item("25", "培训 & 演练", HEALTH)),
                List.of(new ModelStep("step_1", StepKind.SCHEDULING, "按季度调度", HEALTH, Optional.of(Cycle.QUARTERLY), "强化日常调度"),
                        new ModelStep("step_2", StepKind.CLOSING_REVIEW, "年终总结评估", "", Optional.empty(), "")));
    }

    /** The same action with a milestone. */
    static ActionModel withMilestone() {
        ActionModel model = childrensHealth();
        List<ModelStep> steps = new ArrayList<>(model.steps());
        steps.add(new ModelStep("step_3", StepKind.MILESTONE, "到2023年底婴儿死亡率不超过6‰", "", Optional.empty(), Optional.of(LocalDate.of(2023, 12, 29)),
                "婴儿死亡率不超过6‰；孕产妇死亡率不超过20/10万", "到2023年底，婴儿死亡率不超过6‰。"));
        return new ActionModel(model.process(), model.planTitle(), model.no(), model.name(), model.items(), steps);
    }

    static ModelItem item(String number, String text, String lead) {
        return new ModelItem(ModelItem.elementFor(number), number, Titles.of(text), text, Optional.of(lead), true, List.of("省中医药局", COUNTIES),
                Optional.of(new Deadline(LocalDate.of(2023, 12, 31), "", "plan-year", true)), Optional.of(Cycle.MONTHLY),
                List.of(new Target("孕产妇系统管理率达92%以上", "孕产妇系统管理率", ">=", Optional.of(new BigDecimal("92.50")), "%"),
                        new Target("提升1—2个百分点", "素养水平", "increase", Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.valueOf(2)), "个百分点", false),
                        new Target("超过30家", "专科", ">=", Optional.of(new BigDecimal("30")), Optional.empty(), "家", true),
                        new Target("完成验收", "验收", "complete", Optional.empty(), "")),
                text + "（责任单位：" + lead + "）", 17, 99);
    }
}
