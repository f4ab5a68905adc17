package cn.duban.workitem;

import static cn.duban.workitem.RequestState.ANSWERED;
import static cn.duban.workitem.RequestState.CONFIRMING;
import static cn.duban.workitem.RequestState.DECLINED;
import static cn.duban.workitem.RequestState.GRANTED;
import static cn.duban.workitem.RequestState.REFUSED;
import static cn.duban.workitem.RequestState.TAKEN_BACK;
import static cn.duban.workitem.RequestState.WITH_GROUP;
import static cn.duban.workitem.RequestState.WITH_OFFICE;

import java.util.Map;
import java.util.Optional;

/** The one table of what may be done to a request in which state, and where it leads. What is not in it is refused. */
final class RequestTransitions {

    private record From(RequestState state, RequestAct act, RequestVerdict verdict) {
    }

    private static final Map<From, RequestState> TABLE = Map.ofEntries(
            on(CONFIRMING, RequestAct.CONFIRM, RequestVerdict.CONFIRMED, WITH_OFFICE),
            on(CONFIRMING, RequestAct.CONFIRM, RequestVerdict.DECLINED, DECLINED),
            on(CONFIRMING, RequestAct.TAKE_BACK, RequestVerdict.TAKEN_BACK, TAKEN_BACK),
            on(WITH_OFFICE, RequestAct.ANSWER, RequestVerdict.GRANTED, GRANTED),
            on(WITH_OFFICE, RequestAct.ANSWER, RequestVerdict.REFUSED, REFUSED),
            on(WITH_OFFICE, RequestAct.ANSWER, RequestVerdict.ANSWERED, ANSWERED),
            on(WITH_OFFICE, RequestAct.ANSWER, RequestVerdict.PASSED_UP, WITH_GROUP),
            on(WITH_OFFICE, RequestAct.TAKE_BACK, RequestVerdict.TAKEN_BACK, TAKEN_BACK),
            on(WITH_GROUP, RequestAct.DECIDE, RequestVerdict.GRANTED, GRANTED),
            on(WITH_GROUP, RequestAct.DECIDE, RequestVerdict.REFUSED, REFUSED),
            on(WITH_GROUP, RequestAct.DECIDE, RequestVerdict.ANSWERED, ANSWERED),
            on(WITH_GROUP, RequestAct.TAKE_BACK, RequestVerdict.TAKEN_BACK, TAKEN_BACK));

    private RequestTransitions() {
    }

    static Optional<RequestState> next(RequestState state, RequestAct act, RequestVerdict verdict) {
        return Optional.ofNullable(TABLE.get(new From(state, act, verdict)));
    }

    static boolean allow(RequestState state, RequestAct act) {
        return TABLE.keySet().stream().anyMatch(from -> from.state() == state && from.act() == act);
    }

    private static Map.Entry<From, RequestState> on(RequestState state, RequestAct act, RequestVerdict verdict, RequestState next) {
        return Map.entry(new From(state, act, verdict), next);
    }
}
