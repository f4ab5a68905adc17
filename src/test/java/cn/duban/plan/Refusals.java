package cn.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.duban.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that a deed is refused, and why. */
final class Refusals {

    private Refusals() {
    }

    static void refused(Refusal.Kind kind, String code, ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
