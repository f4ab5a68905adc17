package cn.duban.workflow;

import cn.duban.plan.spi.ModelRegistration;
import cn.duban.workitem.WorkItemRegistration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Registers every call activity of a test's model as the same kind of item; keeps which model the engine handed over. */
@TestComponent
@Primary
class Registrations implements ModelRegistration {

    private final WorkItemRegistration workItems;
    private final Province province;
    final List<String> models = new ArrayList<>();

    Registrations(WorkItemRegistration workItems, Province province) {
        this.workItems = workItems;
        this.province = province;
    }

    @Override
    public UUID workItem(UUID action, String element, String deployedModel) {
        models.add(deployedModel);
        return workItems.register(province.item(action, element)).value();
    }

    @Override
    public UUID supervisionStep(UUID action, String element, String deployedModel) {
        models.add(deployedModel);
        return UUID.nameUUIDFromBytes((action + element).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
