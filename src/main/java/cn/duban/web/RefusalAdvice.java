package cn.duban.web;

import cn.duban.form.FormErrors;
import cn.duban.shared.Language;
import cn.duban.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The domain said no and nobody nearer has answered for it: a page with the reason, or a problem detail in the API. Pages
 * with a form answer their own refusals, beside the field.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private final Reasons reasons;
    private final FormReasons formReasons;

    RefusalAdvice(Reasons reasons, FormReasons formReasons) {
        this.reasons = reasons;
        this.formReasons = formReasons;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        String reason = reasons.of(refusal);
        return answer(statusOf(refusal), reason, refusal.code(), refusal.field().map(field -> Map.of(field, reason)).orElse(Map.of()), request);
    }

    @ExceptionHandler
    Object filledInWrongly(FormErrors errors, HttpServletRequest request) {
        Map<String, String> fields = formReasons.of(errors);
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, String.join(Language.spoken() == Language.ENGLISH ? " " : "", fields.values()), "refusal.form", fields, request);
    }

    /** Two people acted on the same thing at the same moment; the second is told so. */
    @ExceptionHandler
    Object overtaken(OptimisticLockingFailureException failure, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, reasons.of("error.409.text"), "refusal.overtaken", Map.of(), request);
    }

    @ExceptionHandler
    Object tooBig(MaxUploadSizeExceededException refused, HttpServletRequest request) {
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, reasons.of("refusal.web.upload-too-big"), "refusal.web.upload-too-big", Map.of(), request);
    }

    /** An id or a choice in the address that is none: there is nothing under that address. */
    @ExceptionHandler
    Object unreadableAddress(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return mismatch.getMostSpecificCause() instanceof Refusal refusal ? refused(refusal, request)
                : answer(HttpStatus.BAD_REQUEST, reasons.of("error.400.text"), "refusal.web.address", Map.of(), request);
    }

    static HttpStatus statusOf(Refusal refusal) {
        return switch (refusal.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
        };
    }

    private static Object answer(HttpStatus status, String reason, String code, Map<String, ?> fields, HttpServletRequest request) {
        if (!isApi(request)) {
            return new ModelAndView("error/" + status.value(), Map.of("reason", reason), status);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, reason);
        problem.setProperty("code", code);
        if (!fields.isEmpty()) {
            problem.setProperty("fields", fields);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
