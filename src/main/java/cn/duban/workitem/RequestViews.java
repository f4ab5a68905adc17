package cn.duban.workitem;

import cn.duban.attachment.Attachment;
import cn.duban.attachment.AttachmentId;
import cn.duban.attachment.Attachments;
import cn.duban.org.Official;
import cn.duban.org.UnitId;
import cn.duban.org.Units;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Composes what the page shows of an item's requests. */
@Component
class RequestViews {

    private final Units units;
    private final Attachments attachments;
    private final RequestTerms terms;
    private final RequestRules rules;

    RequestViews(Units units, Attachments attachments, RequestTerms terms, RequestRules rules) {
        this.units = units;
        this.attachments = attachments;
        this.terms = terms;
        this.rules = rules;
    }

    List<RequestView> view(List<Request> requests, WorkItem item, Official official) {
        Set<UnitId> bodies = new HashSet<>(Set.of(item.office(), item.leadershipGroup()));
        requests.forEach(request -> bodies.add(request.unit()));
        Map<UnitId, String> names = units.names(bodies);
        Map<AttachmentId, Attachment> proofs = attachments.find(requests.stream().flatMap(request -> request.content().proof().stream()).toList()).stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity(), (first, second) -> first));
        return requests.stream().map(request -> view(request, item, official, names, proofs)).toList();
    }

    private RequestView view(Request request, WorkItem item, Official official, Map<UnitId, String> names, Map<AttachmentId, Attachment> proofs) {
        return new RequestView(request.id(), request.item(), request.kind(), request.state(), names.getOrDefault(request.unit(), ""), request.raisedByName(),
                request.raisedAt(), request.raisedOn(), request.content(), request.deadline(), request.content().proof().map(proofs::get),
                request.holder(item).map(body -> names.getOrDefault(body, "")), request.heldSince(), terms.expectedBy(request, item), needsGroup(request, item),
                request.opinion(), request.answer(), request.answer().map(answer -> names.getOrDefault(answer.body(), "")), permitted(request, item, official));
    }

    private boolean needsGroup(Request request, WorkItem item) {
        return request.state().isOpen() && request.kind() == RequestKind.EXTENSION && rules.needGroup(item.facts().deadline().date(),
                request.content().until().orElseThrow(), item.facts().deadline().extensions());
    }

    private static Set<RequestAct> permitted(Request request, WorkItem item, Official official) {
        Set<RequestAct> acts = EnumSet.allOf(RequestAct.class);
        acts.removeIf(act -> Posts.of(official).noneMatch(actor -> request.refusalOf(act, actor, item).isEmpty()));
        return acts;
    }
}
