package cn.duban.workitem.web;

import cn.duban.attachment.AttachmentId;
import cn.duban.shared.Refusal;
import cn.duban.workitem.ContributionId;
import cn.duban.workitem.EscalationId;
import cn.duban.workitem.RequestId;
import cn.duban.workitem.SubmissionId;
import cn.duban.workitem.WorkItemId;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ids in addresses. What is no id at all is answered like an id that nothing has. */
@Configuration(proxyBeanMethods = false)
class WorkItemIds implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, WorkItemId.class, orNothing(WorkItemId::of));
        registry.addConverter(String.class, EscalationId.class, orNothing(EscalationId::of));
        registry.addConverter(String.class, ContributionId.class, orNothing(ContributionId::of));
        registry.addConverter(String.class, RequestId.class, orNothing(RequestId::of));
        registry.addConverter(String.class, SubmissionId.class, orNothing(SubmissionId::of));
        registry.addConverter(String.class, AttachmentId.class, orNothing(AttachmentId::of));
    }

    private static <T> Converter<String, T> orNothing(Function<String, T> read) {
        return written -> {
            try {
                return read.apply(written);
            } catch (IllegalArgumentException e) {
                throw Refusal.notFound("error.404.text");
            }
        };
    }
}
