package cn.duban.workflow;

import java.lang.reflect.Method;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.transaction.annotation.Transactional;

/** Lays {@link EngineRetry} around the transaction of every use case of ours. */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration {

    /** Before the transaction, which stands last: a use case that is done again needs a new one. */
    private static final int AROUND_THE_TRANSACTION = 0;

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor retryOfUseCases() {
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(new UseCases(), new EngineRetry());
        advisor.setOrder(AROUND_THE_TRANSACTION);
        return advisor;
    }

    private static final class UseCases extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return type.getName().startsWith("cn.duban.")
                    && (AnnotatedElementUtils.hasAnnotation(method, Transactional.class) || AnnotatedElementUtils.hasAnnotation(type, Transactional.class));
        }
    }
}
