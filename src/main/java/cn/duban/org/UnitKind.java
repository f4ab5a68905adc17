package cn.duban.org;

/** What a unit is. The last two are bodies with posts of their own, even where a department hosts them. */
public enum UnitKind {
    /** 党委部门: a department of the Party committee. */
    PARTY_ORGAN,
    /** 政府部门: a department of the government. */
    DEPARTMENT,
    /** 群团组织: a mass organisation such as the trade union. */
    MASS_ORGANISATION,
    /** 事业单位: a public institution such as a hospital or a university. */
    INSTITUTION,
    /** 地方政府: a local government. */
    LOCAL_GOVERNMENT,
    /** A collective name in a document, such as 各县（市、区）人民政府; stands for several local governments. */
    COLLECTIVE,
    /** 领导小组办公室: coordinates and verifies. */
    OFFICE,
    /** 领导小组: decides escalations and writes instructions. */
    LEADERSHIP_GROUP;

    /** Whether such a unit can lead (牵头) a work item: a collective name stands for others, and a body supervises. */
    public boolean canLead() {
        return this != COLLECTIVE && this != OFFICE && this != LEADERSHIP_GROUP;
    }
}
