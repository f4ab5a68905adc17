package cn.duban.org;

/**
 * 领导小组: the body that decides, its office (领导小组办公室) that coordinates and verifies, and the unit that hosts the
 * office. A work item whose lead unit is the host is marked 自管自核.
 */
public record LeadershipGroup(UnitId group, UnitId office, UnitId host) {
}
