package id.pandu.gateway;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API documentation with try-it, at {@code /docs}. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/docs");
        registry.addRedirectViewController("/docs/", "/docs");
        registry.addViewController("/docs").setViewName("forward:/docs/index.html");
        registry.addViewController("/docs/oauth2-redirect.html")
                .setViewName("forward:/webjars/swagger-ui/oauth2-redirect.html");
    }
}
