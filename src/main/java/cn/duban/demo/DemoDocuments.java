package cn.duban.demo;

import cn.duban.plan.OfferedDocument;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Offers the demo's documents on the upload page: a newcomer has no plan at hand. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "duban.demo", havingValue = "true")
class DemoDocuments {

    @Bean
    @Order(1)
    OfferedDocument provinceDocument() {
        return DemoDocument.PROVINCE;
    }

    @Bean
    @Order(2)
    OfferedDocument countyDocument() {
        return DemoDocument.COUNTY;
    }
}
