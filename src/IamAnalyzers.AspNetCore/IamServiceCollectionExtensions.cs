using IamAnalyzers.AspNetCore;
using IamAnalyzers.AspNetCore.Authorization;
using IamAnalyzers.AspNetCore.Context;
using IamAnalyzers.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds authorization by IAM policies to an application.</summary>
public static class IamServiceCollectionExtensions
{
    /// <summary>
    /// Adds ASP.NET Core's authorization and what <see cref="IamAuthorizeAttribute"/>, <c>RequireIam</c> and
    /// <see cref="IIamAuthorizer"/> need. Calling it again only configures more.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">How callers become principals and claims condition keys; null leaves the defaults.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddIamAuthorization(this IServiceCollection services, Action<IamAuthorizationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddAuthorization();
        services.AddMetrics();
        services.AddOptions<IamAuthorizationOptions>();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IamMetrics>();
        services.TryAddSingleton<IamContextFactory>();
        services.TryAddSingleton<IamAuthorizer>();
        services.TryAddSingleton<IIamAuthorizer>(static provider => provider.GetRequiredService<IamAuthorizer>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, IamAuthorizationHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IIamContextProvider, RequestContextProvider>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IIamContextProvider, ClaimsContextProvider>());
        return services;
    }
}
