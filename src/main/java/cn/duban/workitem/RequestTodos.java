package cn.duban.workitem;

import cn.duban.inbox.NewTodo;
import cn.duban.inbox.TodoKind;
import cn.duban.inbox.Todos;
import cn.duban.workitem.spi.Steps.Step;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts an open step of a request into the inbox of whoever has to act on it. */
@Component
class RequestTodos {

    private final RequestRows rows;
    private final WorkItems items;
    private final RequestTerms terms;
    private final Todos todos;

    RequestTodos(RequestRows rows, WorkItems items, RequestTerms terms, Todos todos) {
        this.rows = rows;
        this.items = items;
        this.terms = terms;
        this.todos = todos;
    }

    void opened(Step step, UUID subject, String key) {
        Request request = rows.find(new RequestId(subject)).orElseThrow();
        WorkItem item = items.find(request.item()).orElseThrow();
        todos.open(new NewTodo(key, kind(step), subject, request.holder(item).orElseThrow(), item.facts().number(), item.facts().title(),
                terms.expectedBy(request, item), Links.request(request)));
    }

    private static TodoKind kind(Step step) {
        return switch (step) {
            case CONFIRM_REQUEST -> TodoKind.CONFIRM_REQUEST;
            case ANSWER_REQUEST -> TodoKind.ANSWER_REQUEST;
            case DECIDE_REQUEST -> TodoKind.DECIDE_REQUEST;
            default -> throw new IllegalArgumentException("No step of a request: " + step);
        };
    }
}
