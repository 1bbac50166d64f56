// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/scene.h"

#include "viewer/scene_volume.h"

#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkCellArray.h>
#include <vtkFixedPointVolumeRayCastMapper.h>
#include <vtkGPUVolumeRayCastMapper.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPlane.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkPolyDataNormals.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkVolume.h>
#include <vtkVolumeMapper.h>
#include <vtkVolumeProperty.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace dsmt::viewer {

using imaging::WorldPoint;

namespace {

constexpr double kViewAngle = 30; ///< vtkCamera's own, degrees

WorldPoint toPoint(const double (&values)[3])
{
    return {values[0], values[1], values[2]};
}

} // namespace

struct Scene3D::Impl {
    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkActor> nodule;
    vtkNew<vtkPolyDataNormals> noduleNormals;
    vtkNew<vtkVolume> context;
    vtkNew<vtkImageData> contextImage;
    vtkNew<vtkFixedPointVolumeRayCastMapper> softwareMapper;
    vtkNew<vtkGPUVolumeRayCastMapper> shaderMapper;

    vtkNew<vtkPlane> cutaway;
    SceneContentPtr content; ///< whose voxels contextImage shows
    bool cameraStale = true;
    bool interacting = false;

    void showNodule();
    void placeCamera();
    void placeCamera(WorldPoint center, double radiusMm, WorldPoint toEye);
    WorldPoint towardsEye() const;
    void placeCutaway();
    void setSampling(int width, int height);
};

Scene3D::Scene3D() : m_impl(std::make_unique<Impl>())
{
    Impl& scene = *m_impl;
    scene.renderer->SetBackground(0.05, 0.06, 0.07);
    scene.renderer->SetBackground2(0.11, 0.13, 0.15);
    scene.renderer->GradientBackgroundOn();
    scene.renderer->GetActiveCamera()->SetViewAngle(kViewAngle);

    vtkNew<vtkPolyDataMapper> mapper;
    scene.noduleNormals->SetFeatureAngle(180);
    scene.noduleNormals->SplittingOff();
    scene.noduleNormals->SetInputData(vtkNew<vtkPolyData>());
    mapper->SetInputConnection(scene.noduleNormals->GetOutputPort());
    mapper->ScalarVisibilityOff();
    scene.nodule->SetMapper(mapper);
    // The outline's orange (Okabe & Ito) of the slices.
    scene.nodule->GetProperty()->SetColor(0.95, 0.66, 0.05);
    scene.nodule->GetProperty()->SetAmbient(0.25);
    scene.nodule->GetProperty()->SetDiffuse(0.75);
    scene.nodule->GetProperty()->SetSpecular(0.3);
    scene.nodule->GetProperty()->SetSpecularPower(25);
    scene.nodule->VisibilityOff();
    scene.renderer->AddActor(scene.nodule);

    scene.softwareMapper->SetInputData(scene.contextImage);
    scene.softwareMapper->AutoAdjustSampleDistancesOff();
    scene.shaderMapper->SetInputData(scene.contextImage);
    scene.shaderMapper->AutoAdjustSampleDistancesOff();

    scene.softwareMapper->AddClippingPlane(scene.cutaway);
    scene.shaderMapper->AddClippingPlane(scene.cutaway);
    scene.context->SetMapper(scene.softwareMapper);
    scene.context->VisibilityOff();
    scene.renderer->AddVolume(scene.context);
}

Scene3D::~Scene3D() = default;

void Scene3D::setContent(SceneContentPtr content)
{
    Impl& scene = *m_impl;
    // Another way to show the same place is seen from where the person was.
    const bool samePlace = content && scene.content && content->center == scene.content->center &&
                           content->radiusMm == scene.content->radiusMm;
    scene.cameraStale = scene.cameraStale || !samePlace;
    if (!content)
        scene.contextImage->Initialize();
    if (content) {
        showInImage(content->surroundings, *scene.contextImage);
        setTransferFunctions(content->preset, *scene.context->GetProperty());
    }
    // The image let go of the voxels before, which may go now.
    scene.content = std::move(content);
    scene.context->SetVisibility(scene.content != nullptr);
    scene.showNodule();
}

void Scene3D::setClip(const std::optional<ClipBox>& box)
{
    for (vtkVolumeMapper* mapper :
         std::initializer_list<vtkVolumeMapper*>{m_impl->softwareMapper, m_impl->shaderMapper}) {
        mapper->SetCropping(box.has_value());
        mapper->SetCroppingRegionFlagsToSubVolume();
        if (box)
            mapper->SetCroppingRegionPlanes(box->low.x, box->high.x, box->low.y, box->high.y, box->low.z, box->high.z);
    }
}

void Scene3D::Impl::showNodule()
{
    const bool shown = content && !content->nodule.triangles.empty();
    nodule->SetVisibility(shown);
    if (!shown)
        return;
    vtkNew<vtkPoints> points;
    for (const WorldPoint at : content->nodule.points)
        points->InsertNextPoint(at.x, at.y, at.z);
    vtkNew<vtkCellArray> cells;
    for (const std::array<int, 3>& triangle : content->nodule.triangles)
        cells->InsertNextCell({triangle[0], triangle[1], triangle[2]});
    vtkNew<vtkPolyData> surface;
    surface->SetPoints(points);
    surface->SetPolys(cells);
    noduleNormals->SetInputData(surface);
}

void Scene3D::resetCamera()
{
    m_impl->cameraStale = true;
}

void Scene3D::Impl::placeCamera()
{
    cameraStale = false;
    if (!content)
        return;
    renderer->GetActiveCamera()->SetViewUp(0, 0, 1);
    placeCamera(content->center, content->radiusMm, content->lookFrom);
    renderer->GetActiveCamera()->OrthogonalizeViewUp();
}

void Scene3D::Impl::placeCamera(WorldPoint center, double radiusMm, WorldPoint toEye)
{
    const WorldPoint eye = center + toEye * (radiusMm / std::sin(kViewAngle / 2 * std::numbers::pi / 180));
    renderer->GetActiveCamera()->SetFocalPoint(center.x, center.y, center.z);
    renderer->GetActiveCamera()->SetPosition(eye.x, eye.y, eye.z);
}

void Scene3D::lookAt(WorldPoint center, double radiusMm)
{
    if (m_impl->cameraStale)
        m_impl->placeCamera();
    m_impl->placeCamera(center, radiusMm, m_impl->towardsEye());
}

WorldPoint Scene3D::Impl::towardsEye() const
{
    double direction[3];
    renderer->GetActiveCamera()->GetDirectionOfProjection(direction);
    return toPoint(direction) * -1;
}

/// Takes away the wall that stands between the eye and the nodule; what is thin, as vessels are, stays.
void Scene3D::Impl::placeCutaway()
{
    if (!content)
        return;
    const WorldPoint toEye = towardsEye();
    const double kept = content->frontMm < content->radiusMm ? clearDistance(content->surroundings, content->center,
                                                                             toEye, content->frontMm, content->radiusMm)
                                                             : content->frontMm;
    const WorldPoint at = content->center + toEye * kept;
    cutaway->SetOrigin(at.x, at.y, at.z);
    cutaway->SetNormal(-toEye.x, -toEye.y, -toEye.z);
}

void Scene3D::Impl::setSampling(int width, int height)
{
    // A ray for each of so many pixels: on two cores without a GPU about 10 fine and 30 coarse pictures a second.
    const double pixels = double(width) * height;
    const double fine = std::max(1.0, std::sqrt(pixels / 450e3)), coarse = std::max(2.0, std::sqrt(pixels / 42e3));
    const double voxel = std::max(0.5, contextImage->GetSpacing()[0]);
    softwareMapper->SetImageSampleDistance(float(interacting ? coarse : fine));
    softwareMapper->SetSampleDistance(float(interacting ? 2 * voxel : 0.6 * voxel));
    shaderMapper->SetImageSampleDistance(interacting ? 2.0f : 1.0f);
    shaderMapper->SetSampleDistance(float(interacting ? voxel : 0.5 * voxel));
}

void Scene3D::prepare(int width, int height)
{
    if (m_impl->cameraStale)
        m_impl->placeCamera();
    m_impl->placeCutaway();
    m_impl->setSampling(width, height);
    m_impl->renderer->ResetCameraClippingRange();
}

void Scene3D::rotate(double rightDegrees, double downDegrees)
{
    vtkCamera* const camera = m_impl->renderer->GetActiveCamera();
    camera->Azimuth(-rightDegrees);
    camera->Elevation(downDegrees);
    camera->OrthogonalizeViewUp();
}

void Scene3D::zoom(double factor)
{
    m_impl->renderer->GetActiveCamera()->Dolly(std::clamp(factor, 0.1, 10.0));
}

void Scene3D::pan(double right, double down)
{
    vtkCamera* const camera = m_impl->renderer->GetActiveCamera();
    const double height = 2 * camera->GetDistance() * std::tan(kViewAngle / 2 * std::numbers::pi / 180);
    double up[3], forward[3], focal[3], eye[3];
    camera->GetViewUp(up);
    camera->GetDirectionOfProjection(forward);
    camera->GetFocalPoint(focal);
    camera->GetPosition(eye);
    const WorldPoint rightward = cross(toPoint(forward), toPoint(up));
    const WorldPoint move = toPoint(up) * (down * height) - rightward * (right * height);
    camera->SetFocalPoint(focal[0] + move.x, focal[1] + move.y, focal[2] + move.z);
    camera->SetPosition(eye[0] + move.x, eye[1] + move.y, eye[2] + move.z);
}

void Scene3D::setInteracting(bool interacting)
{
    m_impl->interacting = interacting;
}

void Scene3D::setRendererName(const std::string& glRenderer)
{
    if (isSoftwareRenderer(glRenderer))
        m_impl->context->SetMapper(m_impl->softwareMapper);
    else
        m_impl->context->SetMapper(m_impl->shaderMapper);
}

SceneCamera Scene3D::camera() const
{
    vtkCamera* const camera = m_impl->renderer->GetActiveCamera();
    double eye[3], forward[3], up[3];
    camera->GetPosition(eye);
    camera->GetDirectionOfProjection(forward);
    camera->GetViewUp(up);
    // What is called up may lean towards the eye.
    const WorldPoint ahead = toPoint(forward), leaning = toPoint(up);
    const WorldPoint upward = leaning - ahead * dot(leaning, ahead);
    return {toPoint(eye), ahead, upward * (1 / length(upward)), kViewAngle};
}

EdgeLetters Scene3D::letters() const
{
    vtkCamera* const camera = m_impl->renderer->GetActiveCamera();
    double up[3], forward[3];
    camera->GetViewUp(up);
    camera->GetDirectionOfProjection(forward);
    const WorldPoint upward = toPoint(up), rightward = cross(toPoint(forward), upward);
    const auto letter = [](WorldPoint direction) { return std::string(1, directionLetter(direction)); };
    return {letter(rightward * -1), letter(rightward), letter(upward), letter(upward * -1)};
}

vtkRenderer* Scene3D::renderer() const
{
    return m_impl->renderer;
}

bool isSoftwareRenderer(const std::string& glRenderer)
{
    for (const char* name : {"llvmpipe", "softpipe", "swrast", "Software Rasterizer", "GDI Generic"})
        if (glRenderer.find(name) != std::string::npos)
            return true;
    return false;
}

} // namespace dsmt::viewer
