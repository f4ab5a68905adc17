package cn.duban.workitem.web;

import cn.duban.shared.Refusal;
import cn.duban.workitem.RequestAct;
import cn.duban.workitem.RequestKind;

/** Kinds of requests and acts on them by their names in addresses. */
final class RequestNames {

    private RequestNames() {
    }

    /** @throws Refusal (not found) if there is no such kind */
    static RequestKind kind(String form) {
        return RequestKind.named(form).orElseThrow(() -> Refusal.notFound("error.404.text"));
    }

    /** @throws Refusal (not found) if there is no such act */
    static RequestAct act(String path) {
        return RequestAct.named(path).orElseThrow(() -> Refusal.notFound("error.404.text"));
    }
}
