package cn.duban.org;

import java.util.List;
import java.util.Optional;

/** The leadership groups with their offices. */
public interface LeadershipGroups {

    List<LeadershipGroup> all();

    /** The group that this office serves. */
    Optional<LeadershipGroup> ofOffice(UnitId office);
}
