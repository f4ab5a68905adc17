package cn.duban.workflow;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test: nothing runs, and it is the morning on which the demo begins. */
final class CleanEngine implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        EngineHands engine = SpringExtension.getApplicationContext(context).getBean(EngineHands.class);
        engine.endEverything();
        engine.itIsNineOn(Province.START);
    }
}
