package cn.duban.workitem;

import cn.duban.org.UnitId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 告知谁: the bodies that hear of a rung; whoever is named in two ways hears of it once. */
@Component
class RungHearers {

    Set<UnitId> of(WorkItem item, Occasion occasion) {
        Set<UnitId> bodies = new LinkedHashSet<>();
        occasion.rung().hears().forEach(hearer -> {
            switch (hearer) {
                case BODY -> bodies.add(occasion.clock().body());
                case LEAD -> bodies.add(item.lead());
                case RESPONSIBLE -> bodies.addAll(item.facts().responsibleUnits());
                case OFFICE -> bodies.add(item.office());
                case LEADERSHIP_GROUP -> bodies.add(item.leadershipGroup());
            }
        });
        return bodies;
    }
}
