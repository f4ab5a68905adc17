package cn.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.duban.org.Organisation;
import cn.duban.org.UnitId;
import cn.duban.org.UnitKind;
import cn.duban.workitem.ChildItems;
import cn.duban.workitem.WorkItemId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The children of an item on the real engine: batch after batch, each child with its own instance and its own timer. */
@ProcessTest
class StartChildrenTest {

    @Autowired
    Province province;
    @Autowired
    EngineHands engine;
    @Autowired
    ChildItems children;
    @Autowired
    Organisation organisation;
    @Autowired
    JdbcClient jdbc;

    @Test
    void everyChildHasAnInstanceOfItsOwnOutsideOfTheActionsModel() {
        WorkItemId parent = province.assignedItem();
        List<UnitId> counties = IntStream.range(0, 25).mapToObj(n -> organisation.putUnit("测试县" + n, UnitKind.LOCAL_GOVERNMENT, Optional.empty(), Set.of())).toList();
        children.handDown(parent, counties);
        assertThat(started(parent)).as("nothing before the first batch").isEmpty();
        engine.fire(engine.onlyJob(engine.running(ModelIds.StartChildren.PROCESS, parent)));
        assertThat(started(parent)).hasSize(20);
        engine.fire(engine.onlyJob(engine.running(ModelIds.StartChildren.PROCESS, parent)));
        assertThat(started(parent)).hasSize(25).allSatisfy(child -> assertThat(engine.armedFor(child)).isNotNull());
        assertThat(engine.ended(ModelIds.StartChildren.PROCESS, parent)).isTrue();
        assertThat(engine.passed(ModelIds.StartChildren.PROCESS)).containsExactlyInAnyOrderElementsOf(ModelFiles.START_CHILDREN.flowNodes());
    }

    private List<WorkItemId> started(WorkItemId parent) {
        return jdbc.sql("select id from work_item where parent = :parent").param("parent", parent.value()).query(UUID.class).list().stream()
                .map(WorkItemId::new).toList();
    }
}
