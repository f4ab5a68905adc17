package cn.duban.reading;

import java.util.regex.Pattern;

/** The words that introduce units and time limits: 牵头单位： 责任单位： 配合单位： 完成时限：. */
enum UnitLabel {
    LEAD, RESPONSIBLE, COOPERATING, TIME, PERSON, OTHER;

    private static final String BODY = "(?:单位|部门|处室|科室|主体|机构|领导|人员?)";
    static final String WORDS = "(?:(?:牵头|主办|主责|责任|负责|落实|承办|配合|协办|协同|协助|参与|参加|实施|分管|包保|督导)(?:责任)?" + BODY
            + "(?:[及和、](?:责任|配合|牵头)?" + BODY + ")?"
            + "|联系人|联系方式|联系电话|责任分工|任务分工|分工|责任|牵头|配合|完成时限|完成时间|完成期限|完成日期|办结时限|办理时限|时间节点|时间进度|时限要求|时限|进度安排|推进时限|序号|备注|成果形式|目标要求)";
    private static final String LABELLED = "\\[? ?(" + WORDS + ") ?(?:\\] ?:?|:|为(?=[\\u4E00-\\u9FFF0-9]))";
    /** A label with its colon, or in brackets of its own as 【牵头单位】, in folded text. */
    static final Pattern LABEL = Pattern.compile(LABELLED);
    static final Pattern STARTS = Pattern.compile("^ ?" + LABELLED);
    /** 【牵头单位】 alone: what it introduces stands behind the bracket. */
    static final Pattern IN_BRACKETS = Pattern.compile("\\[ ?(" + WORDS + ") ?\\]");

    private static final Pattern IS_TIME = Pattern.compile("时限|时间|期限|日期|进度");
    private static final Pattern IS_BOTH = Pattern.compile("(?:牵头|主办).*[及和、].*(?:责任|配合)");
    private static final Pattern IS_LEAD = Pattern.compile("^(?:牵头|主办|主责)");
    private static final Pattern IS_COOPERATING = Pattern.compile("^(?:配合|协办|协同|协助|参与|参加)");
    private static final Pattern IS_PERSON = Pattern.compile("人员?$|领导$|^联系|电话$");
    private static final Pattern IS_RESPONSIBLE = Pattern.compile("^(?:责任|负责|落实|承办|实施|任务分工|分工)(?!.*(?:人员?|领导) ?:?$)");

    static UnitLabel of(String label) {
        if (IS_TIME.matcher(label).find()) {
            return TIME;
        }
        if (IS_BOTH.matcher(label).find()) {
            return RESPONSIBLE;
        }
        if (IS_LEAD.matcher(label).find()) {
            return LEAD;
        }
        if (IS_COOPERATING.matcher(label).find()) {
            return COOPERATING;
        }
        if (IS_PERSON.matcher(label).find()) {
            return PERSON;
        }
        return IS_RESPONSIBLE.matcher(label).find() ? RESPONSIBLE : OTHER;
    }
}
